import CaseFile
import Law

extension Routes {
  static let watch: [Route] = [
    .guest(.get, Places.health, .readHealth) { guest, _ in await Health(guest).reply },
    .get(Places.watch, .readWatch) { visit in try await WatchModel.load(visit).reply(visit) },
    .post(Places.takeWatch, .keepWatch) { visit in try await Handover.take(visit) },
    .get(Places.offerWatch, .keepWatch) { visit in try await visit.show(try Handover.page(visit)) },
    .post(Places.offerWatch, .keepWatch) { visit in try await Handover.offer(visit) },
    .post(Places.acceptWatch, .keepWatch) { visit, offer in try await Handover.accept(visit, offer) },
    .post(Places.haveIt, .keepWatch) { visit, id in try await Handover.answer(visit, id) },
    .post(Places.digest, .keepWatch) { visit in
      let wanted = visit.department.rota.withoutDigest.contains(visit.me.id)
      try await visit.fileInDepartment(DigestChosen(staff: visit.me.id, wanted: wanted))
      return .saved(Places.watch())
    },
    .get(Places.watchPlan, .planWatch) { visit, whose in try await visit.show(try PlanForm.page(visit, whose)) },
    .post(Places.watchPlan, .planWatch) { visit, whose in try await PlanForm.take(visit, whose) },
    .get(Places.watchDate, .planWatch) { visit in try await visit.show(DateForm.page(visit)) },
    .post(Places.watchDate, .planWatch) { visit in try await DateForm.take(visit) },
    .get(Places.watchSettings, .planWatch) { visit in try await visit.show(WatchSettingsForm.page(visit)) },
    .post(Places.watchSettings, .planWatch) { visit in try await WatchSettingsForm.take(visit) },
    .get(Places.watchBook, .readWatch) { visit in try await LogBook.load(visit, visit.today).reply(visit) },
    .get(Places.watchBookOf, .readWatch) { visit, day in
      guard let day = Day(day.rawValue) else { throw WebError.notFound }
      return try await LogBook.load(visit, day).reply(visit)
    },
    .get(Places.channels, .readWatch) { visit in try await ChannelsModel.load(visit).reply(visit) },
    .post(Places.tryChannel, .tryChannel) { visit, probe in try await ChannelsModel.tryNow(visit, probe) },
    .get(Places.outbox, .readWatch) { visit in try await OutboxModel.load(visit).reply(visit) },
  ]
}

extension SignedIn {
  /// What the watch goes by, seen from a page.
  var watchScene: WatchScene { WatchScene(services, department, now: now) }
}
