using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>Bodies and headers that are not what a request is made of.</summary>
internal static class WrongBodies
{
    public static IEnumerable<WrongRequest> All => [.. Unreadable, .. Shapes, .. Keys];

    private static IEnumerable<WrongRequest> Unreadable =>
        from body in new (string Name, object Body)[]
        {
            ("an open brace", "{"), ("a list", "[]"), ("null", "null"), ("a text", "\"amount\""),
            ("a closing comma", "{\"amount\":\"1\",}"), ("a comment", "{/* */}"), ("NaN", "{\"amount\":NaN}"),
            ("two objects", "{}{}"), ("a form", "amount=1"),
            ("a field given twice", "{\"amount\":\"1.00\",\"amount\":\"2.00\"}"),
            ("half a character", "{\"summary\":\"\\ud800\"}"), ("half a character in a name", "{\"\\ud800\":1}"),
            ("bytes that are no UTF-8", new byte[] { (byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}' }),
            ("a byte order mark of UTF-16", new byte[] { 0xff, 0xfe, (byte)'{', 0, (byte)'}', 0 }),
            ("a hundred levels", string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100)),
        }
        select new WrongRequest($"body: {body.Name}", Forms.Expenditures, body.Body, 400, "body-unreadable");

    private static IEnumerable<WrongRequest> Shapes =>
    [
        new("body: empty", Forms.Expenditures, "", 422, "request-invalid", "/amount"),
        new("body: an unknown field", Forms.Expenditures, Forms.Expenditure(("amuont", "1")),
            422, "field-unknown", "/amuont"),
        new("body: a field in capitals", Forms.Expenditures, Forms.Expenditure(("Amount", "1")),
            422, "field-unknown", "/Amount"),
        new("body: an unknown field within", Forms.Grants,
            Forms.Grant(("evidence", new { documentNo = "演财1号", pages = 3 })), 422, "field-unknown", "/evidence/pages"),
        new("body: a field where none is asked", $"/api/allocations/{Story.Drafted}/submit", new { note = "x" },
            422, "field-unknown", "/note"),
        new("body: an object for a text", Forms.Expenditures, Forms.Expenditure(("payee", new { name = "x" })),
            422, "text-invalid", "/payee"),
        new("body: a text for an object", Forms.Grants, Forms.Grant(("evidence", "演财1号")),
            422, "object-invalid", "/evidence"),
        new("body: an object for a list", "/api/allocations", Forms.Draft(("lines", Forms.Line(Forms.First))),
            422, "list-invalid", "/lines"),
        new("body: a text for a line", "/api/allocations", Forms.Draft(("lines", Forms.List("x"))),
            422, "object-invalid", "/lines/0"),
        new("body: two faults at once", Forms.Expenditures, Forms.Expenditure(("amount", "x"), ("payee", 1)),
            422, "request-invalid", "/payee"),
        new("body: 10,000 lines of one unit", "/api/allocations",
            Forms.Draft(("lines", Enumerable.Repeat(Forms.Line(Forms.First), 10_000))), 422, "unit-twice", "/lines/1/unit"),
        new("body: 10,000 wrong lines", "/api/allocations",
            Forms.Draft(("lines", Enumerable.Repeat(Forms.Line(Forms.First, ("amount", 1)), 10_000))),
            422, "request-invalid", "/lines/0/amount"),
        new("body: over 1 MiB", Forms.Expenditures, Forms.Expenditure(("summary", new string('x', 1024 * 1024))),
            413, "body-too-large"),
        new("body: over what the server takes", Forms.Expenditures, new byte[40 * 1024 * 1024], 413, "body-too-large"),
    ];

    private static IEnumerable<WrongRequest> Keys =>
    [
        .. from key in new (string Name, string[] Keys)[]
           {
               ("none", []), ("empty", [""]), ("too long", [new string('k', 201)]), ("a blank within", ["a b"]),
               ("two", ["a", "b"]),
           }
           select new WrongRequest($"key: {key.Name}", Forms.Expenditures, Forms.Expenditure(),
               400, "idempotency-key-missing") { Keys = key.Keys },
        new("key: used for another body", Forms.Expenditures,
            Forms.Expenditure(("amount", "4000.01"), ("effectiveOn", "2026-02-10")), 409, "idempotency-key-reused")
            { Keys = [Scene.UsedKey] },
        new("key: used at another address", Forms.Holds, Forms.Hold(), 409, "idempotency-key-reused")
            { Keys = [Scene.UsedKey] },
        new("key: used by another person", Forms.Expenditures,
            Forms.Expenditure(("amount", "4000.00"), ("effectiveOn", "2026-02-10")), 409, "idempotency-key-reused")
            { Keys = [Scene.UsedKey], Person = "all" },
        new("key: used, on a document without a stream", "/api/allocations",
            Forms.Draft(("holder", $"fiscal-{SampleStreet.Street}")), 409, "idempotency-key-reused")
            { Keys = [Scene.UsedKey] },
    ];
}
