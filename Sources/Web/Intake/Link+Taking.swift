import CaseFile
import Store

extension LinkModel {
  /// Searches on, or files the notification with the children that are ticked.
  static func take(_ opened: OpenedNotification, _ visit: Visit) async throws -> Reply {
    var model = try await LinkModel(opened, visit)
    guard visit.form["_do"] == "link" else { return model.reply(visit) }
    // Only those who were shown, and who can be ticked.
    let ticked = model.candidates.flatMap { [$0] + $0.kin }.filter { $0.isTicked && $0.canBeTicked }
    guard !ticked.isEmpty else {
      model.problem = visit.t("link.none-ticked")
      return model.reply(visit)
    }
    let holder = NewCaseHolder.chosen(visit.form[NewCaseHolder.field].map(StaffID.init(rawValue:)), visit)
    var linking = Linking(opened, visit, caseworker: holder)
    do {
      for child in ticked { try await linking.add(child.line.id) }
      try await linking.write()
    } catch let refusal as Refusal {
      model.problem = visit.t(refusal.key, refusal.dates.mapValues(visit.t.date))
      return model.reply(visit)
    } catch StoreError.conflict(let conflict) {
      model.problem = visit.t(conflict.kind == CaseOpened.kind ? "link.conflict-case" : "link.conflict")
      return model.reply(visit)
    }
    return .redirect(linking.next)
  }
}
