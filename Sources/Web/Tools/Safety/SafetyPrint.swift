import CaseFile
import HTML

/// The safety map and the safety plan on one page: what hangs on the family's refrigerator.
enum SafetyPrint {
  static func show(_ room: CaseVisit) async throws -> Reply {
    let (seats, t, maps) = (try await Seats(room), room.t, room.file.safetyMaps)
    return room.page(t("safety.print.title", ["name": seats.childName])) {
      div(.class("sheet")) {
        p(t("case.print.made", ["date": t.date(room.today), "name": room.me.name]), .class("quiet"))
        p(.class("screen-only")) {
          t("safety.print.how")
          " "
          a(t("safety.print.back"), .href(room.at(Places.safetyMap(room.id))))
        }
        h2(t("safety.plan"))
        SafetyPlanView(agreed: maps.plan(on: room.today), today: room.today, t: t).view()
        div(.class("three")) {
          for (column, kinds) in SafetyStatement.columns {
            div {
              h2(t("safety.column.\(column.rawValue)"))
              for kind in kinds { statements(kind, maps, t) }
            }
          }
        }
        h2(t("safety.line"))
        ul {
          for record in maps.latestMarks {
            li(
              "\(seats.plate(record.content.by).full): \(HalfPlaces.text(record.content.place)) "
                + t("table.of", ["most": "10"]) + (record.content.reason.map { ". \($0)" } ?? ""))
          }
        }
      }
    }
  }

  private static func statements(_ kind: SafetyStatement, _ maps: SafetyMaps, _ t: Words) -> Node {
    let said = maps.said.filter { $0.content.about == kind && maps.holds($0.content.id) }
    guard !said.isEmpty else { return .empty }
    return group {
      h3(t(kind))
      ul {
        for record in said {
          li {
            SafetyStatementView(said: record.content, words: maps.words(of: record.content), maps: maps, t: t).view
          }
        }
      }
    }
  }
}
