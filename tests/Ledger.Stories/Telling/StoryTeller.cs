using Ledger.Domain.Kernel;
using Ledger.Stories.Reading;
using NodaTime;
using Xunit;

namespace Ledger.Stories.Telling;

/// <summary>Tells a story to a ledger line by line, and holds it to every refusal and balance named.</summary>
public sealed class StoryTeller(ILedgerDriver ledger)
{
    private static readonly Dictionary<string, string> accounts = new(StringComparer.Ordinal)
    {
        ["可用"] = "available", ["available"] = "available", ["在途"] = "in-transit", ["in-transit"] = "in-transit",
        ["预占"] = "held", ["held"] = "held", ["未安排"] = "pool:unallocated", ["unallocated"] = "pool:unallocated",
        ["已安排"] = "pool:reserved", ["reserved"] = "pool:reserved", ["已支出"] = "spent:", ["spent"] = "spent:",
        ["党费结存"] = "dues:collected", ["dues-kept"] = "dues:collected",
        ["党费上缴"] = "dues:remitted", ["dues-remitted"] = "dues:remitted",
        ["实物"] = "in-kind", ["in-kind"] = "in-kind", ["出资方"] = "source:donor", ["donors"] = "source:donor",
        ["专项应付"] = "earmarked-payable", ["earmarked"] = "earmarked-payable",
        ["收入"] = "income:", ["income"] = "income:", ["经营收入"] = "income:operating",
        ["补助收入"] = "income:subsidy", ["成本费用"] = "cost:", ["cost"] = "cost:",
    };

    /// <summary>Where money comes from is negative in the journal and positive in a story.</summary>
    private static readonly string[] inflows = ["income:", "source:"];

    private readonly Dictionary<string, Named> names = new(StringComparer.Ordinal);

    /// <summary>Tells the whole story; a failure names the line.</summary>
    public async Task Tell(Story story)
    {
        LocalDate? last = null;
        foreach (var line in story.Lines)
        {
            last = line.Day ?? last;
            var dated = line with { Day = line.Day ?? (last is { } day ? FiscalYear.Of(day).LastDay : null) };
            await Tell(dated, new Scene(dated, names));
        }
    }

    private async Task Tell(StoryLine line, Scene scene)
    {
        if (line.Refused is not null && !Deeds.Verbs.Contains(line.Verb))
        {
            throw new StoryException(line.Number, "这一行不会被拒绝。", "This line cannot be refused.");
        }

        switch (line.Verb)
        {
            case "余额" or "balance":
                await Balance(line, scene);
                break;
            case "欠款" or "arrears":
                var (expected, due, overdue) = await ledger.Arrears(scene.Document(0), scene.Day);
                Assert.Equal((scene.Amount(1), scene.Amount(2), scene.Amount(3)), (expected, due, overdue));
                break;
            case "结账" or "close":
                await ledger.Close(Street.Office, scene.Day.Year, scene.Day.Month);
                break;
            case "反结账" or "reopen":
                await ledger.Reopen(Street.Office, scene.Day.Year, scene.Day.Month);
                break;
            default:
                await Deed(line, scene);
                break;
        }
    }

    private async Task Deed(StoryLine line, Scene scene)
    {
        var (command, by) = Deeds.Of(line.Verb, scene) ?? throw scene.Unknown(line.Verb, "动作", "verb");
        var told = await ledger.Record(command, by);
        Assert.True(line.Refused == told.Refused,
            $"line {line.Number} {line.Verb}: {told.Refused ?? "accepted"}, "
            + $"not {line.Refused ?? "accepted"}. {told.Detail}");
        if (line.Option("as") is { } name)
        {
            names[name] = new Named(command, told.Id, told.Voucher);
        }
    }

    private async Task Balance(StoryLine line, Scene scene)
    {
        var word = scene.Count == 4 ? scene.Word(2) : "可用";
        var account = accounts.TryGetValue(word, out var found) ? found : throw scene.Unknown(word, "余额", "balance");
        var sum = await ledger.Balance(
            new BalanceAsked(scene.Unit(0), scene.Fund(1), scene.Year, account, scene.Day));
        var shown = inflows.Any(account.StartsWith) ? -sum : sum;
        var expected = scene.Amount(scene.Count - 1);
        Assert.True(expected == shown, $"line {line.Number}: {word} is {shown}, not {expected}");
    }
}
