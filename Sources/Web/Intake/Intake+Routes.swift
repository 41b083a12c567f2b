import CaseFile

extension Routes {
  static let intake: [Route] = [
    .get(Places.inbox, .readInbox) { visit in try await InboxModel(visit).reply(visit) },
    .get(Places.newNotification, .receiveNotification) { visit in try await visit.show(Receive.page(visit)) },
    .post(Places.newNotification, .receiveNotification) { visit in try await Receive.take(visit) },
    // What nobody has assessed opens with the assessment, so that it takes no click to get there.
    .get(Places.notification, .readNotification) { visit, id in
      let opened = try await visit.takingUp(id)
      guard opened.notification.assessed == nil, opened.notification.passedOn == nil else {
        return try await NotificationPage(opened, visit).reply()
      }
      return try await visit.show(Assess(opened, visit).page)
    },
    .get(Places.assessNotification, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await visit.show(Assess(opened, visit).page)
    },
    .post(Places.assessNotification, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await Assess(opened, visit).take()
    },
    .get(Places.confirmNotification, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await visit.show(Answering.confirmPage(opened, visit))
    },
    .post(Places.confirmNotification, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await Answering.takeConfirm(opened, visit)
    },
    .post(Places.sendConfirmation, .assessNotification) { visit, id in
      try await SendToNotifier.confirmation(visit.takingUp(id, for: .assessNotification), visit)
    },
    .get(Places.confirmationLetter, .assessNotification) { visit, id in
      Letter.confirmation(try await visit.takingUp(id, for: .assessNotification), visit)
    },
    .post(Places.sendNotice, .assessNotification) { visit, id in
      try await SendToNotifier.notice(visit.takingUp(id, for: .assessNotification), visit)
    },
    .get(Places.outcomeLetter, .assessNotification) { visit, id in
      try Letter.outcome(try await visit.takingUp(id, for: .assessNotification), visit)
    },
    .get(Places.tellOutcome, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await visit.show(Answering.tellPage(opened, visit.cases(of: opened, for: .assessNotification), visit))
    },
    .post(Places.tellOutcome, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await Answering.takeTell(opened, visit)
    },
    .get(Places.passOn, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await visit.show(Answering.passOnPage(opened, visit))
    },
    .post(Places.passOn, .assessNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .assessNotification)
      return try await Answering.takePassOn(opened, visit)
    },
    .get(Places.linkNotification, .linkNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .linkNotification)
      return try await LinkModel(opened, visit).reply(visit)
    },
    .post(Places.linkNotification, .linkNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .linkNotification)
      return try await LinkModel.take(opened, visit)
    },
    .get(Places.newChild, .linkNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .linkNotification)
      return try await visit.show(NewChild(opened, visit).page)
    },
    .post(Places.newChild, .linkNotification) { visit, id in
      let opened = try await visit.takingUp(id, for: .linkNotification)
      return try await NewChild(opened, visit).take()
    },
  ]
}
