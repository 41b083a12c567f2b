import Testing

@testable import Exchange

@Suite struct AddressesTests {
  @Test(arguments: ["anna@example.org", " a.b+c@sub.example.org ", "o'neill@example.org"])
  func anAddressIsTaken(text: String) { #expect(MailAddress(text) != nil) }

  @Test(arguments: [
    "", "anna", "anna@", "@example.org", "a@b", "a b@example.org", "a@example.org,b@example.org",
    "a@example.org\r\nRCPT TO:<b@example.org>", "<a@example.org>", "a@exa mple.org", "-a@example.org", "a@-example.org",
    "a\"b@example.org", "a@example..org", "å@example.org",
  ])
  func whatIsNoAddressIsNot(text: String) { #expect(MailAddress(text) == nil) }

  @Test(arguments: [
    ("20 12 34 56", "+4520123456"), ("+45 20123456", "+4520123456"), ("0045 20 12 34 56", "+4520123456"),
    ("00 10 20 30", "+4500102030"), ("+299 123456", "+299123456"), ("4520123456", "+4520123456"),
  ])
  func aNumberIsWrittenInOneWay(text: String, number: String) { #expect(PhoneNumber(text)?.text == number) }

  @Test(arguments: ["", "12", "ring", "+45 20\n123456", "20123456;x", "+", "123456789"])
  func whatIsNoNumberIsNot(text: String) { #expect(PhoneNumber(text) == nil) }
}
