using System.Collections.Concurrent;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>Spends, holds, releases and reverses in one account, on days back and forth, also what others entered.</summary>
public sealed class AccountWriter(RunningService service, Tally tally, int seed, int commands, AccountWriter.Desk desk)
    : Writer(service, tally, seed, commands)
{
    private static readonly string account = Forms.Account(Forms.First);

    /// <summary>The vouchers lying on the desk, within everybody's reach.</summary>
    public sealed class Desk
    {
        public ConcurrentBag<string> Spent { get; } = [];

        public ConcurrentBag<string> Held { get; } = [];
    }

    protected override async Task GoOn()
    {
        switch (Chance.Next(100))
        {
            case < 45:
                await Enter("expenditures", Forms.Expenditure(("amount", Amount(200)), ("effectiveOn", Day())), desk.Spent);
                break;
            case < 60:
                await Enter("holds", Forms.Hold(("amount", Amount(200)), ("effectiveOn", Day())), desk.Held);
                break;
            case < 70 when desk.Held.TryPeek(out var hold):
                await Enter("expenditures",
                    Forms.Expenditure(("amount", Amount(200)), ("effectiveOn", "2026-10-31"), ("hold", hold)), desk.Spent);
                break;
            case < 80 when Any(desk.Held) is { } hold:
                await Send(Recorder, $"{account}/holds/{hold}/release", Forms.Step("2026-10-31", "不再需要"));
                break;
            default:
                if (Any(desk.Spent) is { } spent)
                {
                    await Send(Recorder, $"{account}/expenditures/{spent}/reverse", Forms.Step("2026-10-31", "重复登记"));
                }

                break;
        }
    }

    private async Task Enter(string kind, object body, ConcurrentBag<string> pile)
    {
        var reply = await Send(Recorder, $"{account}/{kind}", body);
        if (reply.Status == 201)
        {
            pile.Add(reply["voucher"]!);
        }
    }

    /// <summary>Any voucher of a pile; two writers may well take the same one.</summary>
    private string? Any(ConcurrentBag<string> pile) =>
        pile.ToArray() is { Length: > 0 } vouchers ? vouchers[Chance.Next(vouchers.Length)] : null;
}
