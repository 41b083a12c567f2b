import CaseFile
import Crypto
import Testing

@testable import Web

@Suite struct SessionCookieTests {
  private let key = SymmetricKey(size: .bits256)
  private let cookie = SessionCookie(token: "abc", staff: StaffID(rawValue: "mette"), begunAt: Bench.start)

  @Test func whatWeSignedIsReadAgain() {
    #expect(SessionCookie(cookie.text(key: key), key: key) == cookie)
  }

  @Test func nothingElseIs() {
    let text = cookie.text(key: key)
    #expect(SessionCookie(text.replacing("mette", with: "lone"), key: key) == nil)
    #expect(SessionCookie(text, key: SymmetricKey(size: .bits256)) == nil)
    for other in ["", "a.b.c.d", "...", String(text.dropLast()), text + "0"] {
      #expect(SessionCookie(other, key: key) == nil)
    }
  }

  @Test func aFormTokenBelongsToItsSessionAlone() {
    let other = SessionCookie(token: "xyz", staff: cookie.staff, begunAt: cookie.begunAt)
    #expect(cookie.isFormToken(cookie.formToken(key: key), key: key))
    #expect(!other.isFormToken(cookie.formToken(key: key), key: key))
    #expect(!cookie.isFormToken(nil, key: key) && !cookie.isFormToken("", key: key))
  }

  @Test func afterTwoDaysItTellsNobodysTextAnyMore() {
    #expect(cookie.stillTells(at: Bench.start.adding(hours: 47)))
    #expect(!cookie.stillTells(at: Bench.start.adding(hours: 48)))
  }
}
