using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Standards;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Acts;

/// <summary>What one balance is before and after an act.</summary>
public sealed record BalanceEffect(string Unit, string Fund, FiscalYear Year, string Account, Money Before, Money After);

/// <summary>Everything that is shown of an act before it is posted.</summary>
/// <param name="Voucher">The number it would get if nobody else comes first.</param>
/// <param name="Lines">The debit and credit lines.</param>
/// <param name="Sentences">What residents will read.</param>
/// <param name="Effects">The balances it changes.</param>
/// <param name="Rules">What the rules in force say about it.</param>
public sealed record Preview(
    string? Voucher, IReadOnlyList<WrittenLine> Lines, IReadOnlyList<string> Sentences,
    IReadOnlyList<BalanceEffect> Effects, IReadOnlyList<string> Rules);

/// <summary>Makes the preview from the facts that the command itself decided, by the journal's own postings.</summary>
public sealed class PreviewReader(PageDesk desk, Formats formats, Tongue tongue)
{
    private static readonly string[] shown =
    [
        JournalAccount.Unallocated, JournalAccount.Reserved, JournalAccount.InTransit, JournalAccount.Available,
        JournalAccount.Held, JournalAccount.Reserve, JournalAccount.EarmarkedPayable, JournalAccount.DuesCollected,
        JournalAccount.DuesRemitted, JournalAccount.DuesReturnable, JournalAccount.InKind,
    ];

    /// <summary>The preview of what a command would record.</summary>
    public async Task<Preview> Of(IReadOnlyList<Written> written)
    {
        var facts = written.Select(w => w.Fact).ToList();
        var lines = facts.SelectMany(f => Postings.Of(f).Select(line => (Line: line, Reverses: f is IReversal))).ToList();
        await desk.Meet(lines.Select(l => l.Line.Counterparty));
        var words = new ResidentWords(desk, formats, tongue);
        return new Preview(
            facts.OfType<IMoneyFact>().FirstOrDefault()?.Voucher.ToString(),
            [.. lines.Select(l => LineWords.Of(l.Line, l.Reverses, desk, tongue)).OrderByDescending(l => l.IsDebit)],
            [.. facts.Select(words.Of).OfType<string>()],
            await Effects([.. lines.Select(l => l.Line)]),
            [.. await Rules(facts)]);
    }

    private async Task<IReadOnlyList<BalanceEffect>> Effects(IReadOnlyList<JournalLine> lines)
    {
        var effects = new List<BalanceEffect>();
        foreach (var group in lines.Where(l => shown.Contains(l.Account))
            .GroupBy(l => (l.Unit, l.Fund, l.Year, l.Holder, l.Account)))
        {
            var sums = await desk.Sums(
                new JournalScope(desk.Person.Tenant, [group.Key.Unit], group.Key.Fund, group.Key.Year));
            var before = Money.Sum(sums.Where(s => s.Account == group.Key.Account && s.Holder == group.Key.Holder)
                .Select(s => s.Amount));
            effects.Add(new BalanceEffect(group.Key.Unit, group.Key.Fund, group.Key.Year, group.Key.Account,
                before, before + Money.Sum(group.Select(l => l.Amount))));
        }

        return effects;
    }

    private async Task<IReadOnlyList<string>> Rules(IReadOnlyList<IFact> facts)
    {
        var rules = new List<string>();
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case ExpenditureRecorded f:
                    rules.AddRange(Purpose(f.Account.Fund, f.Purpose, f));
                    rules.AddRange(Thresholds(f.Account.Fund, f));
                    rules.AddRange(await Standard(f.Account));
                    break;
                case HoldPlaced f:
                    rules.AddRange(Purpose(f.Account.Fund, f.Purpose, f));
                    break;
                case AllocationBooked f:
                    rules.AddRange(await Standard(f.Account));
                    break;
                default:
                    break;
            }
        }

        return rules;
    }

    private IEnumerable<string> Purpose(string fund, string purpose, IMoneyFact fact)
    {
        if (desk.Reference.Funds.GetValueOrDefault(fund)?.Purposes.On(fact.EffectiveOn) is { } rule)
        {
            yield return tongue.Pick(
                $"用途“{desk.NameOfPurpose(purpose)}”在“{desk.NameOfFund(fund)}”允许范围内（{rule.DocumentNo}，{Formats.IsoDate(rule.From)} 起）。",
                $"“{desk.NameOfPurpose(purpose)}” is an allowed purpose of {desk.NameOfFund(fund)} ({rule.DocumentNo}, since {Formats.IsoDate(rule.From)}).");
        }
    }

    private IEnumerable<string> Thresholds(string fund, ExpenditureRecorded fact)
    {
        if (desk.Reference.Funds.GetValueOrDefault(fund)?.NeedFor(fact.Amount, fact.EffectiveOn) is { } need)
        {
            yield return tongue.Pick(
                $"金额达到审批限额，须办理：{need.Zh}（{need.Quote}）。",
                $"The amount reaches the approval threshold and needs {need.En} ({need.Quote}).");
        }
    }

    private async Task<IEnumerable<string>> Standard(AccountKey account)
    {
        if (desk.Reference.Funds.GetValueOrDefault(account.Fund) is not { } fund
            || desk.Reference.Units.KindOn(account.Unit, account.Year.LastDay) is not { } kind
            || FundingStandards.InForce(fund, kind, account.Year.LastDay) is not { AtLeast: { } least } rule)
        {
            return [];
        }

        var rows = BalanceRow.Of(await desk.Sums(
            new JournalScope(desk.Person.Tenant, [account.Unit], account.Fund, account.Year)));
        var allocated = Money.Sum(rows.Select(r => r.Allocated));
        return
        [
            tongue.Pick(
                $"经费标准：每年不少于 {Formats.Yuan(least)} 元（{rule.DocumentNo}）；{account.Year} 年度已安排 {Formats.Yuan(allocated)} 元。",
                $"Standard: not less than {Formats.Yuan(least)} CNY a year ({rule.DocumentNo}); {Formats.Yuan(allocated)} allocated for {account.Year}."),
        ];
    }
}
