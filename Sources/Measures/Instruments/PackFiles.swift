import Foundation

/// Packs as JSON files. The only place in this room that reads anything: its own bundled files, once, at start.
public enum PackFiles {
  /// What comes with the house: structure and scoring of known instruments, and all of our own ones.
  public static func bundled() throws -> Catalogue {
    try Catalogue(
      instruments: files(in: "instruments").map { try instrument($0) },
      texts: files(in: "texts").map { try texts($0) })
  }

  /// Reads an instrument that somebody has uploaded.
  public static func instrument(_ bytes: [UInt8]) throws(PackFault) -> Instrument { try read(bytes) }

  /// Reads texts that somebody has uploaded.
  public static func texts(_ bytes: [UInt8]) throws(PackFault) -> TextPack { try read(bytes) }

  /// Reads an expected course that somebody has uploaded.
  public static func parameters(_ bytes: [UInt8]) throws(PackFault) -> ParameterPack { try read(bytes) }

  static func files(in folder: String) throws -> [[UInt8]] {
    let place = Bundle.module.bundleURL.appending(path: "Resources").appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".json") }
    return try names.sorted().map { [UInt8](try Data(contentsOf: place.appending(path: $0))) }
  }

  private static func read<Pack: Decodable>(_ bytes: [UInt8]) throws(PackFault) -> Pack {
    do {
      return try JSONDecoder().decode(Pack.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw .unreadable(place(of: error))
    } catch {
      throw .unreadable("")
    }
  }

  /// Where in the file, as `groups/1/cutOff/value`.
  private static func place(of error: DecodingError) -> String {
    let context: DecodingError.Context
    var path: [any CodingKey] = []
    switch error {
    case .keyNotFound(let key, let found): (context, path) = (found, [key])
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
    @unknown default: return ""
    }
    return (context.codingPath + path).map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
  }
}
