import CaseFile

extension Places {
  static let safetySay = Place<CaseID>("sag/*/sikkerhed/ny")
  static let safetyReword = Place<Two<CaseID, Slug>>("sag/*/sikkerhed/ord/*")
  static let safetyEnd = Place<Two<CaseID, Slug>>("sag/*/sikkerhed/ord/*/slut")
  static let safetyAgree = Place<CaseID>("sag/*/sikkerhed/aftale")
  static let safetyAgreeAnew = Place<Two<CaseID, Slug>>("sag/*/sikkerhed/aftale/*")
  static let safetyAgreementEnd = Place<Two<CaseID, Slug>>("sag/*/sikkerhed/aftale/*/slut")
  static let safetyPrint = Place<CaseID>("sag/*/sikkerhed/print")
}

extension Routes {
  static let safety: [Route] =
    [
      .caseGet(Places.safetyMap, .readCase) { room in try await SafetyPage(room).show() },
      .casePost(Places.safetyMap, .writeContact) { room in try await SafetyPage(room).take() },
      .caseGet(Places.safetyPrint, .readCase) { room in try await SafetyPrint.show(room) },
      .caseGet(Places.safetySay, .writeContact) { room in try await SafetySay(room).show() },
      .casePost(Places.safetySay, .writeContact) { room in try await SafetySay(room).take() },
      .caseGet(Places.safetyReword, .writeContact) { room, at in try await SafetyReword(room, at.second).show() },
      .casePost(Places.safetyReword, .writeContact) { room, at in try await SafetyReword(room, at.second).take() },
      .caseGet(Places.safetyAgree, .writeContact) { room in try await SafetyAgreement(room).show() },
      .casePost(Places.safetyAgree, .writeContact) { room in try await SafetyAgreement(room).take() },
      .caseGet(Places.safetyAgreeAnew, .writeContact) { room, at in try await SafetyAgreement(room, at.second).show() },
      .casePost(Places.safetyAgreeAnew, .writeContact) { room, at in try await SafetyAgreement(room, at.second).take()
      },
    ]
    + ending(Places.safetyEnd) { try SafetySay.ending($0, $1) }
    + ending(Places.safetyAgreementEnd) { try SafetyAgreement.ending($0, $1) }
}
