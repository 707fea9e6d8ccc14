using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 强行归集、平调: money of a community or a collective went up to the street or a higher unit without a resolution. It
/// reads confirmed allocations taken back and money clawed back without a document, where no rule of the fund orders
/// the claw-back, and costs of a collective whose payee is a unit above it and that name no decision. It cannot see
/// transfers to persons or through third parties.
/// </summary>
public sealed class R09ForcedTransfer() : Rule(new("R09", "强行归集、平调", "Forced transfer", "集体资产不得平调；审计署 2023 年公告"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (entry, fact) in book.Live<AllocationTakenBack>().Where(x => x.Fact.WasConfirmed))
        {
            if (HasNoPaper(fact.Voucher.Evidence))
            {
                yield return Hit(entry, fact.Account.Unit, fact.Account.Fund, fact.Account.Year, fact.Amount);
            }
        }

        foreach (var (entry, fact) in book.Live<ClawedBack>())
        {
            var rule = book.Funds.GetValueOrDefault(fact.Account.Fund)?.CarryOvers.On(fact.EffectiveOn);
            var isOrdered = rule is { Rule: CarryOverKind.ClawBack } or { Rule: CarryOverKind.SameUse };
            if (!isOrdered && HasNoPaper(fact.Voucher.Evidence))
            {
                yield return Hit(entry, fact.Account.Unit, fact.Account.Fund, fact.Account.Year, fact.Amount);
            }
        }

        foreach (var (entry, fact) in book.Live<CostRecorded>().Where(x => x.Fact.Terms.DecisionNo is null))
        {
            if (IsAbove(book, fact.Books.Village, fact.Terms.Payee, fact.EffectiveOn))
            {
                yield return Hit(entry, fact.Books.Village, FundCodes.Collective, fact.Books.Year, fact.Amount);
            }
        }
    }

    private Hit Hit(Entry entry, string unit, string fund, FiscalYear year, Money amount) => Broken(
        unit, fund, year, ((IMoneyFact)entry.Fact).Voucher.ToString(), amount,
        $"{amount} 元被上级收走，没有决议或文件依据。", $"{amount} was taken upward without a resolution or document.", entry);

    private static bool HasNoPaper(Evidence evidence) => evidence is { DocumentNo: null, AttachmentCount: 0 };

    private static bool IsAbove(RuleBook book, string unit, string payee, LocalDate day)
    {
        var steps = 0;
        for (var at = book.Units.ParentOn(unit, day); at is not null && steps++ < 16; at = book.Units.ParentOn(at, day))
        {
            if (payee == at || (book.Units.NameOn(at, day) is { } name && (payee == name.Zh || payee == name.En)))
            {
                return true;
            }
        }

        return false;
    }
}
