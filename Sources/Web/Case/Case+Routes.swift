import CaseFile
import HTML

extension Routes {
  static let casePages: [Route] = [
    .caseGet(Places.caseFile, .readCase) { room in try await CasePage.show(room) },
    .caseGet(Places.casePrint, .readCase) { room in try await CasePrint.show(room) },
    .caseGet(Places.caseAsOf, .readCase) { room in CaseAsOf.show(room) },
    .caseGet(Places.casePast, .readCase) { room, place in
      guard let day = Day(place.second.first.rawValue), let known = Day(place.second.second.rawValue) else {
        throw WebError.notFound
      }
      return try await CasePage.show(room, on: day, knownOn: known)
    },
    .caseGet(Places.caseLog, .readCaseLog) { room in try await CaseLog.show(room) },
  ]
}

extension CasePage {
  static func show(_ room: CaseVisit) async throws -> Reply {
    let page = CasePage(
      room, file: room.file, on: room.today, people: try await room.people(), siblings: try await siblings(room))
    return page.reply(room, receipt: StepReceipt.notice(room))
  }

  /// The case on a day of the past. What was known later can't be known on an earlier day than the one asked for.
  static func show(_ room: CaseVisit, on day: Day, knownOn known: Day) async throws -> Reply {
    let day = min(day, room.today)
    let known = min(max(known, day), room.today)
    let file = room.file.asOf(day, knownOn: known)
    guard !file.entries.isEmpty else { return CaseAsOf.before(room, day) }
    let page = CasePage(room, file: file, on: day, moment: .past(known: known), people: try await room.people())
    return page.reply(room, receipt: .empty)
  }

  private func reply(_ room: CaseVisit, receipt: Node) -> Reply {
    room.page(head.name) { view(room.t, receipt: receipt) }
  }

  /// The cases of the child's siblings, as rows: opening one is a read of its own.
  private static func siblings(_ room: CaseVisit) async throws -> [Sibling] {
    var siblings: [Sibling] = []
    for line in try await room.lists.cases(ofChildren: room.file.family.siblings) where line.row.id != room.id {
      guard let name = line.child?.name else { continue }
      siblings.append(Sibling(name: name, id: line.row.id, isOpen: line.row.closedOn == nil))
    }
    return siblings
  }
}
