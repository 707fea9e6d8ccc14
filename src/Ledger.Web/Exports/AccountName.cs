using System.Globalization;
using System.Text;
using Ledger.Domain.Journal;

namespace Ledger.Web.Exports;

/// <summary>
/// The name of a journal account in plain-text accounting:
/// <c>Assets:Unit:990101001001:Fund:Party-work:2026:Fiscal-990101001000:Available</c>. The names are stable, and no
/// two accounts share one; README.md beside this file tells how they are made.
/// </summary>
public static class AccountName
{
    // A capital letter in every alphabet's sense, as Beancount demands, that no code of ours begins with.
    private const char Mark = 'Ø';

    /// <summary>The name of an account.</summary>
    public static string Of(string unit, string fund, int year, string holder, string account)
    {
        var name = new StringBuilder(RootOf(account)).Append(":Unit:").Append(Component(unit))
            .Append(":Fund:").Append(Component(fund))
            .Append(':').Append(year.ToString("0000", CultureInfo.InvariantCulture))
            .Append(':').Append(Component(holder));
        foreach (var word in account.Split(':'))
        {
            name.Append(':').Append(Component(word));
        }

        return name.ToString();
    }

    /// <summary>Which of the five families of double entry an account of the journal belongs to.</summary>
    public static string RootOf(string account) => account switch
    {
        JournalAccount.Unallocated or JournalAccount.Reserved or JournalAccount.InTransit or JournalAccount.Available
            or JournalAccount.Held or JournalAccount.InKind or JournalAccount.DuesCollected
            or JournalAccount.DuesReturnable => "Assets",
        JournalAccount.EarmarkedPayable => "Liabilities",
        JournalAccount.CarriedOver or JournalAccount.PoolCarriedOver or JournalAccount.DuesCarriedOver
            or JournalAccount.Reserve => "Equity",
        JournalAccount.ClawedBack or JournalAccount.PoolClawedBack or JournalAccount.DuesClawedBack
            or JournalAccount.DuesRemitted => "Expenses",
        _ => account.Split(':')[0] switch
        {
            "source" or "income" => "Income",
            "spent" or "cost" or "distributed" => "Expenses",
            _ => throw new InvalidOperationException($"The account “{account}” belongs to no family of accounts."),
        },
    };

    private static string Component(string code)
    {
        var text = new StringBuilder(code.Length + 2);
        foreach (var letter in code)
        {
            var first = text.Length == 0;
            if (char.IsAsciiDigit(letter) || (!first && (char.IsAsciiLetter(letter) || letter == '-')))
            {
                text.Append(letter);
            }
            else if (first && char.IsAsciiLetterLower(letter))
            {
                text.Append(char.ToUpperInvariant(letter));
            }
            else if (letter != Mark && char.IsLetter(letter))
            {
                text.Append(first ? $"{Mark}{letter}" : $"{letter}");
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{Mark}{Mark}{(int)letter:x4}");
            }
        }

        return text.ToString();
    }
}
