using Ledger.Domain.Collective;
using Ledger.Domain.Contracts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Collective;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Contracts.ContractScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Contracts;

public sealed class RegisterContractTests
{
    [Fact]
    public void numbers_the_payments_and_posts_nothing()
    {
        var registered = Worlds.AStreetWithTwelveUnits().When(Lease(), People.Recorder).ThenOne<ContractRegistered>();
        Assert.Equal($"ct-{Village}-2026-1", registered.Id);
        Assert.Equal([1, 2, 3, 4], registered.Instalments.Select(i => i.No));
        Assert.Equal([On(1, 15), On(4, 15), On(7, 15), On(10, 15)], registered.Instalments.Select(i => i.DueOn));
        Assert.Empty(Postings.Of(registered));
        Assert.Equal([Village], Subjects.Of(registered));
    }

    [Fact]
    public void a_schedule_ends_with_short_months_and_returns_to_the_day()
    {
        var monthly = PaymentSchedule.Of(PaymentRhythm.Monthly, On(1, 31), On(4, 30), Money.Yuan(1));
        Assert.Equal([On(1, 31), On(2, 28), On(3, 31), On(4, 30)], monthly.Select(p => p.DueOn));
    }

    [Fact]
    public void refuses_what_is_no_contract()
    {
        var street = Worlds.AStreetWithTwelveUnits();
        street.When(Lease(Shop with { Until = On(1, 1).PlusDays(-1) }), People.Recorder)
            .ThenRefused("contract-dates-invalid", "until");
        street.When(Lease(null, new PaymentDue(On(3, 1), Money.Yuan(1)), new PaymentDue(On(2, 1), Money.Yuan(1))), People.Recorder)
            .ThenRefused("schedule-invalid", "payments");
        street.When(Lease(null, new PaymentDue(On(3, 1), Money.Zero)), People.Recorder).ThenRefused("schedule-invalid");
        street.When(Lease(Shop with { Counterparty = " " }), People.Recorder).ThenRefused("text-missing", "counterparty");
        street.When(Lease() with { Evidence = Evidence.None }, People.Recorder).ThenRefused("text-missing");
    }

    [Fact]
    public void an_amendment_keeps_what_was_due_before_and_numbers_on()
    {
        var scene = AVillageThatLetsAShop();
        var amended = scene.When(s => new AmendContract(s.Document, On(12, 31),
            [new PaymentDue(On(7, 1), Money.Yuan(2_500))], On(6, 1), Paper, "减租"), People.Recorder).ThenOne<ContractAmended>();
        Assert.Equal([(1, 3_000L), (2, 3_000L), (3, 2_500L)],
            amended.Instalments.Select(i => (i.No, i.Amount.Fen / 100)));
        scene.When(s => new AmendContract(s.Document, On(12, 31), [new PaymentDue(On(5, 1), Money.Yuan(1))], On(6, 1),
            Paper, "减租"), People.Recorder).ThenRefused("payment-before-amendment", "payments");
    }

    [Fact]
    public void an_ended_contract_ends_once_and_expects_nothing_after()
    {
        var scene = AVillageThatLetsAShop();
        scene.Given(s => new EndContract(s.Document, On(6, 30), "提前收回"), People.Recorder);
        scene.When(s => new EndContract(s.Document, On(7, 1), "再次终止"), People.Recorder)
            .ThenRefused("contract-not-running", "id");
        var contract = scene.Book.Read<Contract>(Contract.Stream(scene.Document));
        Assert.Equal([1, 2], contract.Owed.Select(i => i.No));
    }

    [Fact]
    public void income_names_a_registered_contract_of_the_village_and_its_payment()
    {
        var scene = AVillageThatLetsAShop().Given(VillageScenes.Opening(0, 1), People.Recorder);
        var rent = VillageScenes.Income(3_000, On(1, 20)) with { Contract = scene.Document, Instalment = 1 };
        Assert.Equal(1, scene.When(rent, People.Recorder).ThenOne<IncomeRecorded>().Terms.Instalment);
        scene.When(rent with { Instalment = 9 }, People.Recorder).ThenRefused("instalment-unknown", "instalment");
        scene.When(rent with { Contract = "租约7号" }, People.Recorder).ThenRefused("contract-unknown", "contract");
        scene.When(rent with { Contract = null }, People.Recorder).ThenRefused("instalment-without-contract", "contract");
        scene.When(rent with { Contract = "租约7号", Instalment = null }, People.Recorder).ThenAccepted();
        scene.When(rent with { Books = new CollectiveKey(Shicheng, Year) }, People.Recorder)
            .ThenRefused("contract-of-another-village", "contract");
    }
}
