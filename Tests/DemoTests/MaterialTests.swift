import CaseFile
import Testing

@testable import Demo

@Suite struct MaterialTests {
  let material: Material

  init() throws { material = try Material.bundled() }

  private var shelves: [(name: String, shelf: Shelf)] {
    material.themes.map { ($0.id, $0.shelf) } + [("common", material.common)]
  }

  @Test func everyWordInBracesIsKnown() throws {
    var chance = Chance(3)
    let on = try #require(Day("2026-03-16"))
    let theme = try #require(material.themes.first)
    let maker = HouseholdMaker(material: material, today: on)
    let household = try #require(maker.make(ages: [8], on: on, theme: theme, &chance))
    let wording = Wording(household: household, child: household.children[0], age: 8, caseworker: "Mette", on: on)
    for (name, shelf) in shelves {
      let records = shelf.records.values.joined().flatMap { Array($0.fields.values) }
      for text in shelf.lists.values.joined().map(\.words) + records {
        #expect(!wording.fill(text).contains("{"), "\(name): \(text)")
      }
    }
  }

  @Test func themesHaveEnoughOfEachKindThatCasesDoNotLookCopied() {
    #expect(material.themes.count >= 12)
    #expect(material.themes.map(\.share).reduce(0, +) == 1000)
    for theme in material.themes {
      for list in ["brief.worries", "brief.works"] {
        #expect((theme.shelf.lists[list] ?? []).count >= 8, "\(theme.id) \(list)")
      }
      for records in ["goals", "supports", "followUps", "contacts"] {
        #expect((theme.shelf.records[records] ?? []).count >= 3, "\(theme.id) \(records)")
      }
    }
    let notifications = material.themes.flatMap { $0.shelf.lists.filter { $0.key.hasPrefix("notifications.") } }
    #expect(notifications.flatMap(\.value).count >= 60)
  }

  @Test func whatTheFilesNameTheProgramKnows() throws {
    for theme in material.themes {
      for support in theme.shelf.records["supports"] ?? [] {
        #expect(try SupportKind(rawValue: #require(support["kind"])) != nil, "\(theme.id)")
      }
      for name in theme.shelf.lists.keys where name.hasPrefix("notifications.") {
        #expect(NotifierKind(rawValue: String(name.dropFirst("notifications.".count))) != nil, "\(theme.id) \(name)")
      }
    }
    for contact in shelves.flatMap({ $0.shelf.records["contacts"] ?? [] }) {
      #expect(try ContactForm(rawValue: #require(contact["form"])) != nil)
    }
    for reason in ClosingReason.allCases {
      #expect(!material.common.texts("closing.\(reason.rawValue)", age: 9).isEmpty)
    }
  }

  @Test func thereIsAChildForEveryThemeAndSomebodyToNotify() {
    for theme in material.themes {
      let ages = theme.isUnborn ? [nil] : (0...17).map(Optional.some)
      #expect(ages.contains { !theme.notifiers(age: $0).isEmpty }, "\(theme.id)")
    }
  }
}
