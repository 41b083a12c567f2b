import Crypto
import Foundation
import HTML
import Hummingbird

/// The static files, read once. Each has a hash of its content in its name, so that a browser can keep it for good.
struct Assets: Sendable {
  struct Asset: Sendable {
    let type: String
    let bytes: [UInt8]

    var reply: Reply {
      Reply(
        status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"], body: bytes)
    }
  }

  /// By the name in the address: `naer.1f3c9a0b12.css`.
  let byName: [String: Asset]
  private let current: [String: Slug]

  static func bundled() throws -> Assets {
    guard let folder = Bundle.web.url(forResource: "Resources/Static", withExtension: nil) else {
      throw TextsError.unreadable("Resources/Static")
    }
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    var byName: [String: Asset] = [:]
    var current: [String: Slug] = [:]
    for file in files {
      guard let type = type(of: file.pathExtension) else { continue }
      let isMain = file.deletingPathExtension().lastPathComponent == "naer"
      if ["css", "js"].contains(file.pathExtension), !isMain { continue }
      let data = try isMain ? joined(files, first: file) : Data(contentsOf: file)
      let hash = Hex.text(SHA256.hash(data: data).prefix(5))
      let name = "\(file.deletingPathExtension().lastPathComponent).\(hash).\(file.pathExtension)"
      byName[name] = Asset(type: type, bytes: Array(data))
      current[file.lastPathComponent] = Slug(rawValue: name)
    }
    return Assets(byName: byName, current: current)
  }

  /// A browser gets one style sheet and one script: the house's own, then that of each folder of pages, by name. A
  /// folder's script stands in braces of its own.
  private static func joined(_ files: [URL], first: URL) throws -> Data {
    let others = files.filter { $0.pathExtension == first.pathExtension && $0 != first }
    return try ([first] + others.sorted { $0.lastPathComponent < $1.lastPathComponent })
      .reduce(into: Data()) { all, file in all += try Data(contentsOf: file) }
  }

  /// Where a file of `Resources/Static` is fetched.
  func link(_ file: String) -> Link { Places.asset(current[file] ?? Slug(rawValue: file)).link }

  private static func type(of ending: String) -> String? {
    switch ending {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    default: nil
    }
  }
}
