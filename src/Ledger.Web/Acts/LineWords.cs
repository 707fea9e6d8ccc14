using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Acts;

/// <summary>A journal line as an accountant writes it: on one side, red when it takes an earlier entry back.</summary>
/// <param name="Account">The name of the account with what it is for (科目).</param>
/// <param name="IsDebit">Whether it stands on the debit side (借).</param>
/// <param name="Amount">The amount on that side; negative (红字) in a reversal.</param>
public sealed record WrittenLine(string Unit, string Fund, string Account, bool IsDebit, Money Amount);

/// <summary>How the lines under a fact are written on vouchers and shown before posting.</summary>
public static class LineWords
{
    /// <summary>
    /// The side of a line: what there is more of is debited. A reversal keeps the sides of the entry it cancels and
    /// takes the amounts in red (会计基础工作规范 art. 51).
    /// </summary>
    public static WrittenLine Of(JournalLine line, bool reverses, PageDesk desk, Tongue tongue)
    {
        var isDebit = line.Amount.IsPositive != reverses;
        return new WrittenLine(desk.NameOf(line.Unit), desk.NameOfFund(line.Fund), Account(line, desk, tongue),
            isDebit, isDebit ? line.Amount : -line.Amount);
    }

    /// <summary>The words for an account of the journal, with what it is for.</summary>
    public static string Account(JournalLine line, PageDesk desk, Tongue tongue)
    {
        var name = AccountWords.Of(line.Account, tongue, desk.NameOfPurpose);
        var chart = line.Chart is { } code && ChartCode.Parse(code) is { } key && ChartOfAccounts.Find(key) is { } account
            ? $"{key.Code} {tongue.Pick(account.Zh, account.En)}"
            : null;
        return string.Join(" · ", new[] { chart ?? name, chart is null ? null : name, line.Project, desk.NameOfCounterparty(line.Counterparty) }
            .Where(part => !string.IsNullOrEmpty(part)).Distinct());
    }
}
