using System.Text.Json;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Stories.Telling;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Stories;

/// <summary>Tells a story to the running service through its HTTP interface.</summary>
internal sealed class HttpDriver(RunningService service, string tenant) : ILedgerDriver
{
    public async ValueTask<Told> Record(Command command, Actor by)
    {
        using var client = As(by);
        if (command is RecordDecision { Unit: var unit })
        {
            using var minutes = new ByteArrayContent(Street.Minutes.Bytes);
            using var kept = await client.PostAsync(new Uri($"/api/units/{unit}/attachments", UriKind.Relative), minutes);
            Assert.True(kept.IsSuccessStatusCode, $"{kept.StatusCode}");
        }

        var (path, body) = RequestOf.Command(command);
        var reply = await client.Send($"/api/{path}", body);
        return reply.Status == 201
            ? new Told(null, null, Member(reply, "id"), Member(reply, "voucher"))
            : new Told(reply.Code, $"{reply.Json}", null, null);
    }

    public async ValueTask<Money> Balance(BalanceAsked asked)
    {
        using var client = As(Street.Recorder);
        var account = asked.Account.EndsWith(':') ? $"{asked.Account}%25" : asked.Account;
        var reply = await client.Ask($"/api/journal?unit={asked.Unit}&fund={asked.Fund}&year={asked.Year}"
            + $"&on={asked.On:uuuu-MM-dd}&account={account}&size=500");
        Assert.True(reply.Status == 200, $"{reply.Json}");
        Assert.Null(Member(reply, "next"));
        return Money.Sum(reply.Json.GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("unit").GetString() == asked.Unit)
            .Select(row => Amount(row.GetProperty("amount").GetString()!)));
    }

    public async ValueTask<(Money Expected, Money Due, Money Overdue)> Arrears(string contract, LocalDate day)
    {
        using var client = As(Street.Recorder);
        var reply = await client.Ask($"/api/contracts?on={Iso(day)}");
        var row = reply.Json.GetProperty("rows").EnumerateArray()
            .Single(r => r.GetProperty("contract").GetProperty("id").GetString() == contract);
        return (Of("expected"), Of("due"), Of("overdue"));

        Money Of(string name) => Amount(row.GetProperty(name).GetString()!);
    }

    public async ValueTask Close(Holder holder, int year, int month)
    {
        using var client = As(Street.Approver);
        var reply = await client.Send($"/api/periods/{holder}/{year}/{month}/close", new
        {
            waivers = ClosingPoints.All.Where(ClosingPoints.MayBeWaived).Select(item => new
            {
                item, who = "记账员（演示）", why = "演示", until = Iso(Today.PlusDays(30)),
            }),
        });
        Assert.True(reply.Status == 201, $"{reply.Json}");
    }

    public async ValueTask Reopen(Holder holder, int year, int month)
    {
        using var client = As(Street.Approver);
        var until = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1);
        var reply = await client.Send($"/api/periods/{holder}/{year}/{month}/reopen",
            new Dictionary<string, object> { ["for"] = new[] { Street.Recorder.Id }, ["until"] = $"{until}", ["reason"] = "漏记" });
        Assert.True(reply.Status == 201, $"{reply.Json}");
    }

    private static LocalDate Today => SystemClock.Instance.GetCurrentInstant().InUtc().Date;

    private static string Iso(LocalDate day) => $"{day:uuuu-MM-dd}";

    private HttpClient As(Actor actor) =>
        service.As(actor.Id, actor.Grants[0].Unit, [.. actor.Grants.Select(g => g.Role)], tenant: tenant);

    private static string? Member(Reply reply, string name) =>
        reply.Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static Money Amount(string text) => text[0] == '-'
        ? -new Money(AmountText.Read(text[1..]).Fen)
        : new Money(AmountText.Read(text).Fen);
}
