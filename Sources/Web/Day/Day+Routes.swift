import CaseFile

extension Places {
  /// A talk that one writes down from the day page.
  public static let dayContact = Place<Nothing>("min-dag/kontakt")
}

extension Routes {
  static let dayPages: [Route] = [
    .get(Places.day, .readDay) { visit in
      if Policy.casework.contains(visit.me.role) { return try await MyDay.show(visit) }
      return OfficeDay(visit).reply(visit)
    },
    .get(Places.dayContact, .noteContact) { visit in
      try await visit.show(DayContact.page(visit, try await visit.lists.cases(of: visit.me.id)))
    },
    .post(Places.dayContact, .noteContact) { visit in try await DayContact.take(visit) },
  ]
}

extension MyDay {
  static func show(_ visit: Visit) async throws -> Reply {
    let day = try await load(visit)
    return visit.page(visit.t("day.title"), nav: .day) { day.view(visit) }
  }
}
