using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>Spends, holds, releases and reverses in one account, on days back and forth, also what others entered.</summary>
public sealed class AccountWriter(IPeople people, Tally tally, int seed, int commands, AccountWriter.Desk desk)
    : Writer(people, tally, seed, commands)
{
    private static readonly string account = Forms.Account(Forms.First);

    /// <summary>The vouchers lying on the desk, within everybody's reach.</summary>
    public sealed class Desk
    {
        public Pile Spent { get; } = new();

        public Pile Held { get; } = new();
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
            case < 70 when desk.Held.Any(Chance, takenAway: 50) is { } hold:
                await Enter("expenditures",
                    Forms.Expenditure(("amount", Amount(50)), ("effectiveOn", "2026-10-31"), ("hold", hold)), desk.Spent);
                break;
            case < 80 when desk.Held.Any(Chance, takenAway: 95) is { } hold:
                await Send(Recorder, $"{account}/holds/{hold}/release", Forms.Step("2026-10-31", "不再需要"));
                break;
            default:
                if (desk.Spent.Any(Chance, takenAway: 95) is { } spent)
                {
                    await Send(Recorder, $"{account}/expenditures/{spent}/reverse", Forms.Step("2026-10-31", "重复登记"));
                }

                break;
        }
    }

    private async Task Enter(string kind, object body, Pile pile)
    {
        var reply = await Send(Recorder, $"{account}/{kind}", body);
        if (reply.Status == 201)
        {
            pile.Add(reply["voucher"]!);
        }
    }
}
