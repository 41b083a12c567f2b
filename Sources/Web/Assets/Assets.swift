import Crypto
import Foundation
import HTML
import Hummingbird

/// The static files, read once. Each has a hash of its content in its name, so that a browser can keep it for good.
struct Assets: Sendable {
  struct Asset: Sendable {
    let type: String
    let bytes: [UInt8]
    /// For good, by a name that changes with the content.
    var isKept = true

    var reply: Reply {
      let cache = isKept ? "public, max-age=31536000, immutable" : "no-cache"
      return Reply(status: .ok, headers: [.contentType: type, .cacheControl: cache], body: bytes)
    }
  }

  /// By the name in the address: `naer.1f3c9a0b12.css`.
  let byName: [String: Asset]
  private let current: [String: Slug]
  /// The script of `Places.lostWorker`. It has no hash in its name: a browser asks for it under the one it knows.
  let worker: Asset

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
    return Assets(byName: byName, current: current, worker: try worker(current))
  }

  /// What it keeps is kept anew when the style sheet or the script is another.
  private static func worker(_ current: [String: Slug]) throws -> Asset {
    guard let file = Bundle.web.url(forResource: "Resources/Worker/afbrudt", withExtension: "js") else {
      throw TextsError.unreadable("Resources/Worker")
    }
    let names = current.values.map(\.rawValue).sorted().joined(separator: " ")
    let version = Hex.text(SHA256.hash(data: Data(names.utf8)).prefix(5))
    let text = try String(contentsOf: file, encoding: .utf8).replacing("VERSION", with: version)
    return Asset(type: "text/javascript; charset=utf-8", bytes: Array(text.utf8), isKept: false)
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
