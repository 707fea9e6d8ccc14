using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>Reads that ask for nothing there is, or in a form that is none.</summary>
internal static class WrongQuestions
{
    public static IEnumerable<WrongRequest> All =>
    [
        Of("/api/balances?on=2026-02-30", "date-invalid", "on"),
        Of("/api/balances?on=-9998-01-01", "date-invalid", "on"),
        Of("/api/balances?on=2026-01-01&on=2026-01-02", "date-invalid", "on"),
        Of("/api/balances?knownAt=yesterday", "instant-invalid", "knownAt"),
        Of("/api/balances?knownAt=2026-01-01", "instant-invalid", "knownAt"),
        Of("/api/balances?knownAt=-9998-01-01T00:00:00Z", "instant-invalid", "knownAt"),
        Of("/api/balances?year=26", "year-invalid", "year"),
        Of("/api/balances?year=now", "year-invalid", "year"),
        Of("/api/journal?size=0", "number-invalid", "size"),
        Of("/api/journal?size=501", "number-invalid", "size"),
        Of("/api/journal?size=many", "number-invalid", "size"),
        Of("/api/journal?after=here", "cursor-invalid", "after"),
        Of("/api/journal?after=-9998-01-01.1.1", "cursor-invalid", "after"),
        Of("/api/trail?after=here", "cursor-invalid", "after"),
        Of("/api/trail?after=99999999999999999999.1", "cursor-invalid", "after"),
        Of("/api/feed?after=987654321", "cursor-invalid", "after"),
        Of("/api/balances?fund=a%00b", "text-invalid", "fund"),
        Of("/api/journal?text=%07", "text-invalid", "text"),
        Of("/api/trail?knowAt=2026-01-01T00:00:00Z", "parameter-unknown", "knowAt"),
        Of("/api/balances?account=available", "parameter-unknown", "account"),
        Of("/api/balances?on=x&knownAt=y", "request-invalid", "knownAt"),
        new("question: a unit there is none of", "/api/balances?unit=990101009999", null, 403, "not-permitted", "/unit"),
        new("question: a unit of the street next door", $"/api/trail?unit={Forms.First}", null,
            403, "not-permitted", "/unit") { Person = "neighbour" },
        new("question: another community", "/api/journal?unit=990101001002", null, 403, "not-permitted", "/unit")
            { Person = "community" },
        new("question: not signed in", "/api/balances", null, 401, "not-signed-in") { Person = "stranger" },
        new("question: an unknown address", "/api/moons", null, 404, "address-unknown"),
    ];

    private static WrongRequest Of(string path, string code, string name) =>
        new($"question: {path}", path, null, 422, code, name);
}
