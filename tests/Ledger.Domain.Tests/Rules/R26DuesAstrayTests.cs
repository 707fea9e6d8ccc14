using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R26DuesAstrayTests
{
    [Fact]
    public void dues_not_remitted_after_the_days_allowed_are_a_hit() =>
        Assert.Equal(Money.Yuan(40), Scene().Breaks("R26", On(2, 16)).Amount);

    [Fact]
    public void dues_on_the_last_day_or_remitted_by_the_ratio_are_not() 
    {
        Scene().Holds("R26", On(2, 15));
        Remitted(40).Holds("R26", On(2, 16));
    }

    [Fact]
    public void dues_remitted_at_another_ratio_are_a_hit() =>
        Assert.Equal(-Money.Yuan(1), Remitted(39).Breaks("R26", On(2, 16)).Amount);

    private static readonly DuesKey dues = new("P1", Year);
    private static readonly Holder account = Holder.Dues("P0");

    private static RuleScene Scene()
    {
        var scene = new RuleScene().Limit("R26", "remit-days", 15)
            .With(PartyOrg.Stream("P1"), new PartyOrgRegistered("P1", PartyOrgLevel.Branch, PartyOrgClass.Community, "支部", "Branch",
                Shicheng, null, new(2020, 1, 1)))
            .With(Fund.Stream(FundCodes.ReturnedDues), new FundEstablished(FundCodes.ReturnedDues, "党费", "Dues", HolderKind.Dues, new(2020, 1, 1)))
            .With(Fund.Stream(FundCodes.ReturnedDues), new DuesRatiosSet(new(2020, 1, 1), RuleScene.Document, [new(null, 4_000, 5_000)]));
        return scene.With(dues.Stream, new DuesCollected(dues, account, Shicheng, 1, 10, Money.Yuan(100), On(1, 16),
            scene.Voucher(VoucherKind.Receipt), "一月党费"));
    }

    private static RuleScene Remitted(long yuan)
    {
        var scene = Scene();
        return scene.With(dues.Stream, new DuesRemitted(dues, account, Shicheng, new(Year, 1, 1), 4_000,
            [new(1, Money.Yuan(100))], Money.Yuan(yuan), On(2, 1), scene.Voucher(VoucherKind.Payment), "上缴"));
    }
}
