using Ledger.Domain.Collective;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Recording;

public sealed class ClosedPeriodTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Village = "990101001201";
    private static readonly LocalDate from = new(2020, 1, 1);
    private static readonly Actor administrator = Desk.Person("admin", Role.Administrator);
    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);
    private static readonly Actor other = Desk.Person("other", Role.Recorder);
    private static readonly Actor approver = Desk.Person("approver", Role.Approver);

    [Fact]
    public async Task a_closed_month_is_shut_for_all_but_those_it_was_opened_for()
    {
        using var desk = new Desk(database.ConnectionString);
        await desk.Do(administrator, new RegisterUnit(
            Desk.Root, UnitKind.District, "演示区", "District", null, from));
        await desk.Do(administrator, new RegisterUnit(
            Village, UnitKind.AdministrativeVillage, "演示村", "Village", Desk.Root, from));
        await desk.Do(administrator, new EstablishFund("collective", "集体", "Collective", HolderKind.Collective, from));
        var march = new PeriodKey(Holder.Collective(Village), 2024, 3);
        await desk.Do(recorder, Donation());

        await desk.Do(approver, new ClosePeriod(march, Waived.Bank));
        Assert.Equal("period-closed", await Code(desk, recorder));

        var soon = SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(1);
        await desk.Do(approver, new ReopenPeriod(march, [recorder.Id], soon, "漏记"));
        Assert.Equal("period-closed", await Code(desk, other));
        await desk.Do(recorder, Donation());

        await desk.Do(approver, new ClosePeriod(march, Waived.Bank));
        Assert.Equal("period-closed", await Code(desk, recorder));
    }

    private static async Task<string> Code(Desk desk, Actor actor) =>
        Assert.IsType<Outcome.Refused>(await desk.Try(actor, Donation())).Refusal.Code;

    private static ReceiveDonation Donation() => new(new CollectiveKey(Village, new FiscalYear(2024)),
        DonationKind.Donation, "演示企业", Money.Yuan(1), new(2024, 3, 31), Evidence.Document("捐赠收据1"), "捐赠");
}
