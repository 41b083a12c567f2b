import CaseFile
import Exchange
import Store
import Testing

@testable import Web

@Suite struct SendToNotifierTests {
  /// A teacher who can be written to.
  private func arrive(
    _ bench: Bench, _ services: Services, channel: Channel = .web, from: NotifierKind = .school,
    reply: Reach? = Reach(mail: "bo@skole.example")
  ) async throws -> NotificationID {
    let content = NotificationReceived(
      id: "", from: from, professional: true, about: "Ida Vestergaard", words: "Ida har blå mærker.",
      notifier: "Bo Lærer", reply: reply, channel: channel)
    let incoming = Incoming(
      origin: ["test"], content, arrived: bench.now, key: services.settings.signingKey)
    try await services.takeIn(incoming)
    return incoming.notification
  }

  private func services(_ bench: Bench, _ delivery: Delivery) -> Services {
    var services = bench.services
    services.outgoing = Outgoing(ways: [.mail, .sms], send: { _ in delivery }, check: { _ in delivery })
    return services
  }

  @Test func oneClickSendsAndTheDutyIsMetWhenItIsHandedOver() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let services = services(bench, .delivered)
    let id = try await arrive(bench, services)
    try await bench.browse(as: Bench.mette, services) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      _ = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
      let page = try await browser.get(Places.notification(id)).body
      #expect(page.contains("Send bekræftelsen til bo@skole.example"))
      let sent = try await browser.post(Places.sendConfirmation(id))
      #expect(sent.status == 303)
      _ = try await browser.get(Places.notification(id))
      _ = try await browser.post(Places.sendConfirmation(id))
    }
    #expect(try await bench.notification(id)?.confirmed == nil)
    #expect(try await bench.archive.waitingMessages().count == 1)
    bench.wait(minutes: 9 * 60 + 54)
    await Dispatcher(services).tick(.mail, bench.now)
    // Handed over at 23:59 is that day.
    let file = try await bench.file(Bench.idasCase)
    for notification in [try await bench.notification(id), file.notifications.named(id.rawValue)] {
      #expect(notification?.confirmed?.day == Day(2026, 6, 4))
    }
    let row = try #require(try await bench.archive.notification(id)?.row)
    #expect(row.answerDue == nil && !row.answerFailed)
  }

  @Test func whatIsSentSaysNothingOfTheChild() async throws {
    let bench = try await Bench()
    let services = services(bench, .delivered)
    let id = try await arrive(bench, services)
    try await bench.browse(as: Bench.mette, services) { browser in
      _ = try await browser.get(Places.notification(id))
      _ = try await browser.post(Places.sendConfirmation(id))
      _ = try await browser.get(Places.notification(id))
      _ = try await browser.post(Places.sendNotice(id))
    }
    let queued = try await bench.entries(.intake(id)).compactMap { $0.content as? MessageQueued }
    let receipt = try #require(try await bench.notification(id)?.received.content.receipt)
    #expect(queued.map(\.purpose) == [.confirmation, .outcome])
    for message in queued {
      #expect(message.text.contains(receipt))
      for word in ["Ida", "Vestergaard", "mærker", "Bo Lærer"] {
        #expect(!message.text.contains(word) && message.subject?.contains(word) == false)
      }
    }
    await Dispatcher(services).tick(.mail, bench.now)
    // That there is an answer is not the answer.
    #expect(try await bench.notification(id)?.outcomeTold == nil)
    #expect(try await bench.notification(id)?.confirmed != nil)
  }

  @Test func whatCannotBeSentComesBackAsATaskAndTheLimitStillRuns() async throws {
    let bench = try await Bench()
    let services = services(bench, .refused(.rejected))
    let id = try await arrive(bench, services)
    try await bench.browse(as: Bench.mette, services) { browser in
      _ = try await browser.get(Places.notification(id))
      _ = try await browser.post(Places.sendConfirmation(id))
      await Dispatcher(services).tick(.mail, bench.now)
      let day = try await browser.get(Places.day()).body
      let inbox = try await browser.get(Places.inbox()).body
      let page = try await browser.get(Places.notification(id)).body
      #expect(day.contains("ring eller skriv i stedet"))
      #expect(inbox.contains("Beskeden kunne ikke sendes: ring eller skriv"))
      #expect(page.contains("fristen løber stadig") && page.contains("Send bekræftelsen til"))
      _ = try await browser.get(Places.confirmNotification(id))
      _ = try await browser.post(Places.confirmNotification(id), [("how", "phone")])
      let after = try await browser.get(Places.day()).body
      #expect(!after.contains("ring eller skriv i stedet"))
    }
  }

  @Test(arguments: [(Channel.web, 1), (.system, 1), (.mail, 0)])
  func byItselfWhereTheMunicipalityHasChosenThatAndNeverToAMailsSender(_ channel: Channel, _ count: Int) async throws {
    let bench = try await Bench()
    let services = services(bench, .delivered)
    try await bench.browse(as: Bench.lone, services) { browser in
      _ = try await browser.get(Places.setupAnswers())
      let saved = try await browser.post(Places.setupAnswers(), [("at-once", "yes")])
      #expect(saved.status == 303)
    }
    let id = try await arrive(bench, services, channel: channel)
    #expect(try await bench.archive.waitingMessages().count == count)
    await Dispatcher(services).tick(.mail, bench.now)
    let isConfirmed = try await bench.notification(id)?.confirmed != nil
    #expect(isConfirmed == (count == 1))
  }

  @Test func nobodyIsWrittenToWhoIsAnonymousOrUnreachable() async throws {
    let bench = try await Bench()
    let services = services(bench, .delivered)
    let id = try await arrive(bench, services, from: .anonymous)
    try await bench.browse(as: Bench.mette, services) { browser in
      let page = try await browser.get(Places.notification(id)).body
      #expect(!page.contains("Send bekræftelsen"))
      let forged = try await browser.post(Places.sendConfirmation(id))
      #expect(forged.status == 303)
    }
    #expect(try await bench.archive.waitingMessages().isEmpty)
  }

  @Test func theAnswerIsPreviewedGivenByLetterAndPrinted() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.tellOutcome(id))
      let typed = [("told", "Der er sat en afdækning i gang."), ("essential", "Et halvt år."), ("how", "letter")]
      let preview = try await browser.post(Places.tellOutcome(id), typed + [("_adjust", "1")])
      #expect(preview.status == 200)
      #expect(preview.body.contains("Det går ud, som det står her") && preview.body.contains("<p>Et halvt år.</p>"))
      let missing = try await browser.post(Places.tellOutcome(id), [("told", "Noget")])
      #expect(missing.status == 422)
      let saved = try await browser.post(Places.tellOutcome(id), typed)
      #expect(saved.location == Places.outcomeLetter(id).with("gemt", "svaret").path)
      let letter = try await browser.get(Places.outcomeLetter(id)).body
      #expect(letter.contains("Bo Lærer") && letter.contains("Et halvt år."))
    }
    let told = try #require(try await bench.notification(id)?.outcomeTold?.content)
    #expect(told.told == "Der er sat en afdækning i gang.\n\nEt halvt år." && told.how == "Brev")
  }
}
