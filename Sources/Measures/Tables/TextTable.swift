/// A table in a text file, as spreadsheets save it: commas, semicolons or tabs, with quotation marks around what holds one.
public struct TextTable: Hashable, Sendable {
  public let head: [String]
  public let rows: [Row]

  public struct Row: Hashable, Sendable {
    /// In the file, the first being 1.
    public let line: Int
    public let cells: [String]
  }

  /// The separator is whichever the first line has most of. Empty lines are passed over.
  public init(_ text: String) {
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : Substring(text)
    let first = text.prefix { !$0.isNewline }
    let separator = [Character(";"), "\t", ","].max { a, b in first.count { $0 == a } < first.count { $0 == b } }
    let all = Self.read(text, by: separator ?? ",")
    head = all.first?.cells ?? []
    rows = Array(all.dropFirst())
  }

  private static func read(_ text: Substring, by separator: Character) -> [Row] {
    var rows: [Row] = []
    var (cells, cell, isQuoted) = ([String](), "", false)
    var (line, began) = (1, 1)
    func trimmed(_ text: String) -> String {
      String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    func end() {
      cells.append(trimmed(cell))
      if cells != [""] { rows.append(Row(line: began, cells: cells)) }
      (cells, cell) = ([], "")
    }
    for character in text {
      if character.isNewline { line += 1 }
      switch character {
      // A doubled quotation mark inside closes and opens again, and is lost: no score and no number of a person has one.
      case "\"": isQuoted.toggle()
      case separator where !isQuoted:
        cells.append(trimmed(cell))
        cell = ""
      case _ where character.isNewline && !isQuoted:
        end()
        began = line
      default: cell.append(character)
      }
    }
    end()
    return rows
  }

  /// Where a column stands; nil where the head doesn't name it.
  public func column(_ name: String) -> Int? { head.firstIndex(of: name) }
}
