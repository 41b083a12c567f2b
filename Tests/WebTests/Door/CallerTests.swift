import HTTPTypes
import Testing

@testable import Web

@Suite struct CallerTests {
  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2/64"), ("2001:db8:1:2::9", "2001:db8:1:2/64"),
    ("2001:DB8:0001:0002::1", "2001:db8:1:2/64"), ("2001:db8::1", "2001:db8::/64"), ("fe80::1%eth0", "fe80:::/64"),
    ("::ffff:192.0.2.7", "192.0.2.7"), ("[2001:db8:1:2::1]:443", "2001:db8:1:2/64"), ("", ""),
  ])
  func aPlaceIsAnAddressOrAHouse(_ address: String, _ place: String) {
    #expect(Caller.prefix(address) == place)
  }

  @Test func nobodyIsBelievedWhoSaysWhoTheyAre() throws {
    var headers = HTTPFields()
    headers[try #require(HTTPField.Name("X-Forwarded-For"))] = "198.51.100.1, 203.0.113.9"
    #expect(Caller.place(remote: "192.0.2.7", headers: headers, isBehindProxy: false) == "192.0.2.7")
    #expect(Caller.place(remote: "127.0.0.1", headers: headers, isBehindProxy: true) == "203.0.113.9")
    #expect(Caller.place(remote: "127.0.0.1", headers: [:], isBehindProxy: true) == "127.0.0.1")
  }

  @Test func aLongLieIsShort() {
    #expect(Caller.prefix(String(repeating: "x", count: 10_000)).count <= 45)
  }
}
