namespace Ledger.Web.Replay;

/// <summary>One account of the journal.</summary>
internal readonly record struct AccountOfJournal(string Unit, string Fund, short Year, string Holder, string Account)
{
    public static AccountOfJournal Of(JournalRow row) => new(row.Unit, row.Fund, row.Year, row.Holder, row.Account);

    public override string ToString() => $"{Unit} {Fund} {Year} {Holder} {Account}";
}
