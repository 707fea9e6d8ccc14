using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Web.Tests.Isolation;

/// <summary>
/// Every address of the service, found in its own table of routes, asked by strangers with every id of another's book:
/// by people over another street, and by people of another tenant. They never read a word of it, and the answer is the
/// same as for an id that exists nowhere.
/// </summary>
public sealed partial class IsolationTests(BookDatabase database) : IClassFixture<BookDatabase>
{
    private const string OtherStreet = "990101002000";
    private const string OtherTenant = "990102";
    private static readonly HashSet<string> unrelated = ["/test/name", "/sign-out", "/sign-in"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task strangers_never_read_a_word_and_cannot_tell_what_exists()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await Prepare(gate);
        var faults = new List<string>();
        foreach (var stranger in new[] { "south", "south-admin", "elsewhere" })
        {
            using var client = await gate.ClientOf(stranger);
            var (asked, found) = await Ask(gate, client, stranger);
            faults.AddRange(found);
            Assert.True(asked > 200, $"{stranger} asked only {asked} times");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task an_answer_at_a_past_moment_passes_over_what_came_later()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.RegisterWithEveryRole("reader-past", Desk.Root);
        using var client = await gate.ClientOf("reader-past");
        using var desk = new Desk(database.ConnectionString);
        var known = (await desk.Do(Desk.Person("admin", Role.Administrator), new RenameUnit(
            SmallBook.Street, "演示街道（改）", "Sample Street", new(2026, 10, 1), "演示〔2026〕8号"))).RecordedAt;
        var paths = Routes(gate).Where(r => r.Verb == "GET").Select(r => Fill(r.Pattern, Own)).Distinct().ToList();
        var instant = Uri.EscapeDataString(NodaTime.Text.InstantPattern.ExtendedIso.Format(known));
        var moment = $"knownAt={instant}&on=2026-03-31&fromKnownAt={instant}";
        var before = await Answers(client, paths, moment);
        await new SmallBook(desk).Pay(77, new(2026, 3, 3), "后来商户（演示）", summary: "后来的支出");
        var after = await Answers(client, paths, moment);
        var moved = before.Where(x => x.Value != after[x.Key])
            .Select(x => $"{x.Key}: {Parting(x.Value, after[x.Key])}").ToList();
        Assert.True(moved.Count == 0, string.Join('\n', moved));
        Assert.True(before.Count(x => x.Value.StartsWith("200", StringComparison.Ordinal)) > 25);
    }

    private static async Task<Dictionary<string, string>> Answers(HttpClient client, List<string> paths, string moment)
    {
        var answers = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            var (status, text) = await Get(client, $"{path}?{moment}");
            answers[path] = $"{status} {Volatile().Replace(text, "")}";
        }

        return answers;
    }

    /// <summary>Where two answers part: a few words before it, and what each goes on with.</summary>
    private static string Parting(string one, string other)
    {
        var at = Math.Max(0, one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count() - 60);
        return $"{Short(one[at..], 200)} ≠ {Short(other[Math.Min(at, other.Length)..], 200)}";
    }

    private static string Own(string name) => name.Equals("holder", StringComparison.OrdinalIgnoreCase)
        ? SmallBook.Street : ForeignIds.Of(name)[0].Real;

    private static async Task<(int Asked, List<string> Faults)> Ask(Gate gate, HttpClient client, string stranger)
    {
        var (asked, faults) = (0, new List<string>());
        foreach (var route in Routes(gate))
        {
            foreach (var (real, missing) in Pairs(route))
            {
                asked++;
                var (there, nowhere) = (await Send(client, route, real), await Send(client, route, missing));
                // What somebody asked for stands in the filter that asked; it is their own word.
                if (ForeignIds.Secrets.Where(s => !real.Path.Contains(s, StringComparison.Ordinal))
                    .FirstOrDefault(s => there.Text.Contains(s, StringComparison.Ordinal)) is { } secret)
                {
                    faults.Add($"{stranger} {route.Verb} {real.Path} reads “{secret}”");
                }
                else if (there.Status != nowhere.Status || Same(there.Text, real) != Same(nowhere.Text, missing))
                {
                    faults.Add($"{stranger} {route.Verb} {real.Path}: {there.Status} {Short(Same(there.Text, real))} ≠ "
                        + $"{nowhere.Status} {Short(Same(nowhere.Text, missing))}");
                }
            }
        }

        return (asked, faults);
    }

    private static IEnumerable<(Question Real, Question Missing)> Pairs(Route route)
    {
        var names = route.Pattern.Parameters.Select(p => p.Name).ToList();
        var most = names.Count == 0 ? 1 : names.Max(n => ForeignIds.Of(n).Count);
        for (var n = 0; n < most; n++)
        {
            ForeignId Pick(string name) => ForeignIds.Of(name)[Math.Min(n, ForeignIds.Of(name).Count - 1)];
            var (real, missing) = (Fill(route.Pattern, x => Pick(x).Real), Fill(route.Pattern, x => Pick(x).Missing));
            if (route.Verb != "GET")
            {
                yield return (new(real, Body(route, i => i.Real)), new(missing, Body(route, i => i.Missing)));
                continue;
            }

            foreach (var query in names.Count == 0 ? ForeignIds.Queries : ForeignIds.Queries.Take(1))
            {
                yield return (new(real + query.Real, ""), new(missing + query.Missing, ""));
            }
        }
    }

    private static string Body(Route route, Func<ForeignId, string> pick) =>
        route.Fields is null ? "{}" : Object(route.Fields, pick).ToJsonString();

    private static JsonObject Object(IReadOnlyList<BodyField> fields, Func<ForeignId, string> pick) =>
        new(fields.DistinctBy(f => f.Name).Where(f => f.IsRequired || f.Name is "unit" or "fund")
            .Select(f => KeyValuePair.Create<string, JsonNode?>(f.Name, Value(f, pick))));

    private static JsonNode Value(BodyField field, Func<ForeignId, string> pick) => field switch
    {
        { Words: [var word, ..] } => word,
        { Type: "integer" } => 1,
        { Type: "boolean" } => true,
        { Type: "object" } => Object(field.Fields, pick),
        { Type: "array", Fields.Count: > 0 } => new JsonArray(Object(field.Fields, pick)),
        { Type: "array" } => new JsonArray(pick(ForeignIds.Of(field.Name)[0])),
        { Format: "date" } => "2026-03-03",
        { Format: "date-time" } => "2026-03-03T00:00:00Z",
        { Format: not null } => "1.00",
        _ => pick(ForeignIds.Of(field.Name)[0]),
    };

    private static async Task<(int Status, string Text)> Send(HttpClient client, Route route, Question question)
    {
        if (route.Verb == "GET")
        {
            return await Get(client, question.Path);
        }

        using var request = new HttpRequestMessage(new HttpMethod(route.Verb), new Uri(question.Path, UriKind.Relative));
        request.Content = new StringContent(question.Body, Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
        using var answer = await client.SendAsync(request, Ct);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<(int Status, string Text)> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>The answer without the id that was asked about and without what differs from request to request.</summary>
    private static string Same(string text, Question question)
    {
        var plain = Volatile().Replace(System.Net.WebUtility.HtmlDecode(Uri.UnescapeDataString(text)), "");
        foreach (var id in new[] { SmallBook.First, SmallBook.Street, "990101009991", "990101009990" }
            .Concat(["P-2026-000001", "P-2026-999999", "99999999", "approver", "nobody-at-all", "recorder", "培训资料", "没有的字"]))
        {
            plain = plain.Replace(id, "§", StringComparison.Ordinal);
        }

        return question.Path.Contains("/14", StringComparison.Ordinal) ? plain.Replace("/14", "/§", StringComparison.Ordinal) : plain;
    }

    private static string Short(string text, int length = 300) => text.Length <= length ? text : text[..length];

    private static async Task Prepare(Gate gate)
    {
        await gate.Do(new RegisterUnit(OtherStreet, UnitKind.Subdistrict, "邻近街道", "Neighbour", Desk.Root, new(2020, 1, 1)));
        await gate.Do(new RegisterUnit("990101002001", UnitKind.UrbanCommunity, "邻街社区", "Next door", OtherStreet, new(2020, 1, 1)));
        await gate.RegisterWithEveryRole("south", OtherStreet);
        await gate.Settle("elsewhere", OtherTenant);
    }

    private static IReadOnlyList<Route> Routes(Gate gate) =>
    [
        .. gate.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } text && !unrelated.Contains(text) && !text.StartsWith("/_", StringComparison.Ordinal)
                && !text.Contains("**", StringComparison.Ordinal) && !text.Contains("fallback", StringComparison.OrdinalIgnoreCase))
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(v => v is "GET" or "POST" or "DELETE"),
                (e, verb) => new Route(verb, e.RoutePattern, e.Metadata.GetMetadata<BodyFields>()?.Fields))
            .Where(r => r.Verb == "GET" || r.Pattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)),
    ];

    private static string Fill(RoutePattern pattern, Func<string, string> id) => "/" + string.Join('/', pattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Uri.EscapeDataString(id(parameter.Name)),
            _ => "",
        }))));

    [GeneratedRegex("""\d{4}-\d{2}-\d{2}T[0-9:.]+Z|\d{4}年\d+月\d+日 \d\d:\d\d|\d+ \w{3} \d{4}, \d\d:\d\d|(?<=value=")[A-Za-z0-9_-]{40,}(?=")|"traceId":"[^"]*"|[0-9a-f]{32}|"instance":"[^"]*"|[0-9a-f]{4}-[0-9a-f]{4} ·|"sequence":\d+""")]
    private static partial Regex Volatile();

    private sealed record Route(string Verb, RoutePattern Pattern, IReadOnlyList<BodyField>? Fields);

    private sealed record Question(string Path, string Body);
}
