import Foundation
import Yams

/// Every text that a person sees, by key and language. Files: `Resources/Texts/*.yaml`, one per folder of pages.
///
///     day.greeting: {da: "Godmorgen, {name}", en: "Good morning, {name}"}
///     day.due:
///       da: {one: "{count} pligt i dag", other: "{count} pligter i dag"}
///       en: {one: "{count} duty today", other: "{count} duties today"}
public struct Texts: Sendable {
  struct Text: Sendable, Decodable {
    let da: Form
    let en: Form
  }

  /// One wording, or one for a count of one and one for other counts.
  struct Form: Sendable, Decodable {
    let one: String?
    let other: String
    /// Whether values are to be put into it.
    let hasPlaces: Bool

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        (one, other, hasPlaces) = (nil, text, text.utf8.contains(UInt8(ascii: "{")))
      } else {
        let forms = try decoder.container(keyedBy: Keys.self)
        one = try forms.decode(String.self, forKey: .one)
        other = try forms.decode(String.self, forKey: .other)
        hasPlaces = [one, other].contains { $0?.utf8.contains(UInt8(ascii: "{")) ?? false }
      }
    }

    enum Keys: CodingKey { case one, other }
  }

  let byKey: [String: Text]

  /// Reads the catalogue that comes with the program.
  /// - Throws: `TextsError` where a file can't be read, lacks a language or has a key that another file has too.
  public static func bundled() throws -> Texts { try shipped.get() }

  /// They don't change while the program runs; reading them takes time.
  private static let shipped = Result { try read() }

  private static func read() throws -> Texts {
    guard let folder = Bundle.web.url(forResource: "Resources/Texts", withExtension: nil) else {
      throw TextsError.unreadable("Resources/Texts")
    }
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
    return try Texts(files: files.sorted { $0.path < $1.path })
  }

  init(files: [URL]) throws {
    var all: [String: Text] = [:]
    for file in files {
      let source = try String(contentsOf: file, encoding: .utf8)
      do {
        for (key, text) in try YAMLDecoder().decode([String: Text].self, from: source) {
          guard all.updateValue(text, forKey: key) == nil else { throw TextsError.twice(key) }
        }
      } catch let error as DecodingError {
        throw TextsError.malformed(file.lastPathComponent, "\(error)")
      }
    }
    byKey = all
  }

  public func words(_ language: Language) -> Words { Words(texts: self, language: language) }
}

public enum TextsError: Error, CustomStringConvertible {
  case unreadable(String)
  case malformed(String, String)
  case twice(String)

  public var description: String {
    switch self {
    case .unreadable(let name): "The texts can't be read: \(name)"
    case .malformed(let file, let why): "\(file) isn't as it should be (key: {da: …, en: …}): \(why)"
    case .twice(let key): "Two texts have the key \(key)"
    }
  }
}

extension Bundle {
  /// Where the texts and the static files of the pages are.
  static var web: Bundle { .module }
}
