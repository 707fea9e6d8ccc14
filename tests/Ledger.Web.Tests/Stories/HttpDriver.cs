using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Stories.Telling;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Stories;

/// <summary>Tells a story to the running service through its HTTP interface.</summary>
internal sealed class HttpDriver(RunningService service, Desk desk, string tenant) : ILedgerDriver
{
    public async ValueTask<Told> Record(Command command, Actor by)
    {
        using var client = As(by);
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

    public ValueTask Close(Holder holder, int year, int month) => Execute(
        "insert into ledger.closed_period (tenant, holder, period) values ($1, $2, $3)", holder, year, month);

    public ValueTask Reopen(Holder holder, int year, int month) => Execute(
        "delete from ledger.closed_period where tenant = $1 and holder = $2 and period = $3", holder, year, month);

    private async ValueTask Execute(string sql, Holder holder, int year, int month)
    {
        await using var command = desk.Source.CreateCommand(sql);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(holder.ToString());
        command.Parameters.AddWithValue($"{year}-{month:00}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

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
