import CaseFile
import Foundation
import Yams

/// The demo department's names, places and texts, as the YAML files give them.
public struct Material: Sendable {
  let origins: [Origin]
  let places: Places
  let staff: StaffFile
  let notifiers: [NotifierShare]
  let notificationsPerChild: [Int: Int]
  let common: Shelf
  let themes: [Theme]

  /// A part of the files that can't be read: which, and why.
  public struct Unreadable: Error, CustomStringConvertible {
    public let file: String
    public let reason: String
    public var description: String { "Demo material \(file): \(reason)" }
  }

  public static func bundled() throws -> Material {
    // Which folder a bundle calls its own differs between platforms; the bundle's address does not.
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
    let themes = try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent("Themes"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    let who = try decode(NotifierFile.self, folder.appendingPathComponent("notifiers.yaml"))
    return Material(
      origins: try decode(OriginFile.self, folder.appendingPathComponent("people.yaml")).origins,
      places: try decode(Places.self, folder.appendingPathComponent("places.yaml")),
      staff: try decode(StaffFile.self, folder.appendingPathComponent("staff.yaml")),
      notifiers: who.notifiers, notificationsPerChild: who.perChild,
      common: try shelf(folder.appendingPathComponent("common.yaml")),
      themes: try themes.map { Theme(id: $0.deletingPathExtension().lastPathComponent, shelf: try shelf($0)) })
  }

  private static func decode<T: Decodable>(_ type: T.Type, _ url: URL) throws -> T {
    do {
      return try YAMLDecoder().decode(T.self, from: try String(contentsOf: url, encoding: .utf8))
    } catch { throw Unreadable(file: url.lastPathComponent, reason: "\(error)") }
  }

  private static func shelf(_ url: URL) throws -> Shelf {
    do {
      return Shelf(try Yams.compose(yaml: String(contentsOf: url, encoding: .utf8)))
    } catch { throw Unreadable(file: url.lastPathComponent, reason: "\(error)") }
  }

  struct Origin: Decodable, Sendable {
    let id: String
    let share: Int
    let language: String?
    let interpreter: Int?
    let female, male, mothers, fathers, surnames: [String]
  }

  struct Places: Decodable, Sendable {
    let municipality, department, address, phone, mail: String
    let districts: [District]
    let streets: [String]
    let providers: [String: [Provider]]
  }

  struct District: Decodable, Sendable {
    let id, name: String
    let towns: [Town]
    let schools, daycares: [String]
  }

  struct Town: Decodable, Sendable { let post, name: String }
  struct Provider: Decodable, Sendable {
    let name: String
    let price: Int
  }

  struct StaffFile: Decodable, Sendable {
    let teams: [TeamLine]
    let staff: [StaffLine]
  }

  struct TeamLine: Decodable, Sendable { let id, name, district: String }
  struct StaffLine: Decodable, Sendable {
    let name, role: String
    let team: String?
    let demo: Bool?
  }

  struct NotifierShare: Decodable, Sendable {
    let kind, ages: String
    let share: Int
    let professional: Bool
    let names: [String]
  }

  struct Theme: Sendable {
    let id: String
    let shelf: Shelf

    /// Parts of 1000 of the cases.
    var share: Int { shelf.setting("about.share").flatMap(Int.init) ?? 1 }
    /// Families whose parents live apart, parts of 100.
    var apart: Int { shelf.setting("about.apart").flatMap(Int.init) ?? 46 }
    /// The origins of the families it concerns; empty for all.
    var origins: [String] { (shelf.lists["about.origins"] ?? []).map(\.words) }
    var isViolence: Bool { shelf.setting("about.violence") == "true" }
    var isUnborn: Bool { shelf.setting("about.unborn") == "true" }

    /// The kinds of notifier who have something to tell of a child of that age.
    func notifiers(age: Int?) -> [NotifierKind] {
      NotifierKind.allCases.filter { !shelf.texts("notifications.\($0.rawValue)", age: age).isEmpty }
    }
  }

  private struct OriginFile: Decodable { let origins: [Origin] }
  private struct NotifierFile: Decodable {
    let notifiers: [NotifierShare]
    let perChild: [Int: Int]
  }
}
