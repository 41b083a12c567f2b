import CaseFile

/// One question of a form, as data: how it looks and how it is read both follow from it.
///
///     Field.text("observed", "contact.observed").sender(.observation)
///     Field.choice("danger", "assess.danger", Danger.self).required(by: "barnets lov § 136")
///
/// A legal fact is never filled in beforehand: choices and yes/no have no default.
public struct Field: Sendable {
  public enum Kind: Sendable {
    case line
    case text(rows: Int)
    case date
    /// A date with a time that can be left out.
    case moment
    case choice([Option])
    case several([Option])
    case select([Option])
    case yesNo
    case number(ClosedRange<Int>)
    /// Kroner and øre; read as øre.
    case money
    /// Strokes drawn by finger, pen or pointer.
    case drawing
    /// Fields behind a line that opens them.
    case group([Field])
    case heading
  }

  /// Why something must be filled in.
  public enum Need: Hashable, Sendable {
    case optional
    /// A paragraph or the municipality's own policy, named as it stands: "barnets lov § 136".
    case law(String)
    /// Without it there would be nothing to save.
    case sense
    /// Whether it must be answered follows from other answers; the help says when, and the form's own check sees to it.
    case depends
  }

  public let name: String
  public let kind: Kind
  /// Key of the label.
  public let label: String
  /// What it is called, where no key can say it, as a goal in the family's words.
  public private(set) var words: String?
  public private(set) var help: String?
  public private(set) var need = Need.optional
  public private(set) var sender: Passage.Sender?
  public private(set) var mayBeAhead = true
  public private(set) var mostLetters = 20_000
  /// Texts to choose from where anything else can be written too; each with what it stands for.
  public private(set) var suggestions: [Option] = []
  /// What of the person's own it asks for, so that the browser can offer it (WCAG 1.3.5).
  public private(set) var purpose: Purpose?
  /// A choice that is a place on a line, drawn with the marks that stand there already.
  private(set) var markLine: MarkLine?
  /// Key of what is said where something chosen isn't offered any more.
  private(set) var goneText: String?

  init(_ name: String, _ kind: Kind, _ label: String) {
    self.name = name
    self.kind = kind
    self.label = label
  }

  public enum Purpose: Hashable, Sendable {
    case name, mail, telephone, organization, title
  }

  /// A choice, with its label as a key of the catalogue or as a text (a name).
  public struct Option: Hashable, Sendable {
    public let value: String
    public let label: Label

    public enum Label: Hashable, Sendable {
      case key(String)
      case text(String)
    }

    public init(_ value: String, key: String) { (self.value, label) = (value, .key(key)) }
    public init(_ value: String, text: String) { (self.value, label) = (value, .text(text)) }

    func text(_ t: Words) -> String {
      switch label {
      case .key(let key): t(key)
      case .text(let text): text
      }
    }
  }
}

// The kinds.
extension Field {
  public static func line(_ name: String, _ label: String) -> Field {
    var field = Field(name, .line, label)
    field.mostLetters = 300
    return field
  }
  public static func text(_ name: String, _ label: String, rows: Int = 5) -> Field {
    Field(name, .text(rows: rows), label)
  }
  public static func date(_ name: String, _ label: String) -> Field { Field(name, .date, label) }
  public static func moment(_ name: String, _ label: String) -> Field { Field(name, .moment, label) }
  public static func yesNo(_ name: String, _ label: String) -> Field { Field(name, .yesNo, label) }
  public static func money(_ name: String, _ label: String) -> Field { Field(name, .money, label) }
  public static func number(_ name: String, _ label: String, in range: ClosedRange<Int>) -> Field {
    Field(name, .number(range), label)
  }
  public static func choice(_ name: String, _ label: String, _ options: [Option]) -> Field {
    Field(name, .choice(options), label)
  }
  public static func several(_ name: String, _ label: String, _ options: [Option]) -> Field {
    Field(name, .several(options), label)
  }
  /// For long lists, as persons.
  public static func select(_ name: String, _ label: String, _ options: [Option]) -> Field {
    Field(name, .select(options), label)
  }
  /// A closed list of the case file; its texts are in the catalogue by the list's own keys.
  public static func choice<C: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ label: String, _ list: C.Type
  ) -> Field { choice(name, label, options(list)) }

  public static func several<C: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ label: String, _ list: C.Type
  ) -> Field { several(name, label, options(list)) }

  public static func options<C: CaseIterable & RawRepresentable<String>>(_ list: C.Type) -> [Option] {
    list.allCases.map { Option($0.rawValue, key: Passages.key(of: $0)) }
  }

  public static func drawing(_ name: String, _ label: String) -> Field {
    var field = Field(name, .drawing, label)
    field.mostLetters = Drawing.mostLetters
    return field
  }

  /// Shown when the line is opened, or when something in it is filled in or wrong.
  public static func group(_ label: String, _ fields: [Field]) -> Field { Field("", .group(fields), label) }
  public static func heading(_ label: String) -> Field { Field("", .heading, label) }
}

// What can be said of a field.
extension Field {
  private func changed(_ change: (inout Field) -> Void) -> Field {
    var copy = self
    change(&copy)
    return copy
  }

  /// Must be filled in, because this paragraph or policy says so; it is named beside the field.
  public func required(by law: String) -> Field { changed { $0.need = .law(law) } }
  /// Must be filled in, because there is nothing to save without it.
  public func needed() -> Field { changed { $0.need = .sense } }
  /// Must sometimes be filled in: nothing is said of it at the label, for the help says when.
  public func depending() -> Field { changed { $0.need = .depends } }
  /// Called by these words and not by its key.
  public func called(_ words: String) -> Field { changed { $0.words = words } }
  /// Key of a line of help under the label.
  public func help(_ key: String) -> Field { changed { $0.help = key } }
  /// Whose words these are: shown at the field, and kept apart in the file.
  public func sender(_ sender: Passage.Sender) -> Field { changed { $0.sender = sender } }
  /// A date that can't lie ahead.
  public func past() -> Field { changed { $0.mayBeAhead = false } }
  public func most(_ letters: Int) -> Field { changed { $0.mostLetters = letters } }
  /// Offers texts for a line; anything else can be written.
  public func suggesting(_ texts: [Option]) -> Field { changed { $0.suggestions = texts } }

  /// What is said where something chosen was offered when the page was shown, and isn't any more.
  public func gone(_ key: String) -> Field { changed { $0.goneText = key } }

  public func purpose(_ purpose: Purpose?) -> Field { changed { $0.purpose = purpose } }

  /// A choice drawn as places on a line.
  func on(_ line: MarkLine) -> Field { changed { $0.markLine = line } }

  /// The field, or those of its group.
  var flat: [Field] {
    switch kind {
    case .group(let fields): fields.flatMap(\.flat)
    case .heading: []
    default: [self]
    }
  }

  /// The id of the element that a link in the error summary goes to.
  var id: String { "f-\(name)" }
}
