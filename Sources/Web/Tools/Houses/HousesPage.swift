import CaseFile
import HTML

/// De tre huse: what the child has told in each of them, as it was told.
struct HousesPage: Sendable {
  let room: CaseVisit
  let childName: String

  init(_ room: CaseVisit) async throws {
    self.room = room
    childName = try await Seats(room).childName
  }

  private var t: Words { room.t }

  func reply() -> Reply {
    room.page(t("houses.title"), above: room.toolWay(childName)) {
      div(.class("tool")) {
        p(t("houses.lead", ["name": childName]), .class("lead"))
        room.closedNotice
        div(.class("columns three houses")) { for house in HouseRoom.allCases { view(house) } }
        room.tools(after: .houses)
      }
    }
  }

  private func view(_ house: HouseRoom) -> Node {
    let inside = room.file.houses.inside(house)
    return section(.class("house house-\(house.rawValue)"), .aria("labelledby", "hus-\(house.rawValue)")) {
      roof
      div(.class("walls")) {
        h2(t(house), .id("hus-\(house.rawValue)"))
        p(t("houses.\(house.rawValue).lead"), .class("quiet"))
        for record in inside.reversed() { told(record) }
        if room.isOnTheTable {
          p {
            a(
              t("houses.tell"), .href(HousesTell.address(room, house)), .class("button"),
              .aria("label", "\(t("houses.tell")): \(t(house))"))
          }
        }
      }
    }
  }

  /// A roof, for the eye alone.
  private var roof: Node {
    SVG.svg(width: 300, height: 80, .class("roof")) {
      SVG.path("M6 78L150 8L294 78", .class("line"))
    }
  }

  private func told(_ record: Record<HouseTold>) -> Node {
    let told = record.content
    return article(.class("told-in")) {
      if let words = told.words { blockquote { paragraphs(words) } }
      if let drawing = told.drawing {
        figure {
          DrawingView.picture(
            Drawing(drawing), label: told.told ?? t("houses.drawing-of", ["date": t.shortDate(record.day)]))
          if let words = told.told { figcaption { blockquote { paragraphs(words) } } }
        }
      }
      p(t.shortDate(record.day), .class("quiet"))
    }
  }
}
