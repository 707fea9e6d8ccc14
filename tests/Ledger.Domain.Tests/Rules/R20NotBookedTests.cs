using Ledger.Domain.Accounts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R20NotBookedTests
{
    [Fact]
    public void cash_that_a_paper_names_and_the_book_has_not_is_a_hit() =>
        Scene(false).Breaks("R20", On(2, 1));

    [Fact]
    public void cash_that_is_booked_is_not() =>
        Scene(true).Holds("R20", On(2, 1));

    [Fact]
    public void a_purchase_from_the_limit_on_without_a_project_is_a_hit_and_one_below_it_is_not()
    {
        Bought(2_000, null).Breaks("R20", On(2, 1));
        Bought(2_000, "P-1").Holds("R20", On(2, 1));
        Bought(1_999, null).Holds("R20", On(2, 1));
    }

    private static RuleScene Bought(long yuan, string? project) => new RuleScene().Limit("R20", "asset-from", 200_000)
        .Arrived(5_000, On(1, 5)).Spent(yuan, On(2, 1), summary: "购置电脑", project: project);

    private static RuleScene Scene(bool isBooked)
    {
        var scene = new RuleScene().With("contribution/C1", new ContributionRecorded("C1", Office, new ContributionTerms(Shicheng,
            ContributionKind.Cash, [new("演示单位", 1, null)], Money.Yuan(100), null, null, null, null), On(2, 1), Evidence.None, "资助"));
        var account = new AccountKey(Shicheng, FundCodes.CoBuilding, Year);
        return isBooked
            ? scene.With(account.Stream, new ContributionBooked(account, Office, "C1", "演示单位", Money.Yuan(100), On(2, 1),
                scene.Voucher(VoucherKind.Receipt), "资助"))
            : scene;
    }
}
