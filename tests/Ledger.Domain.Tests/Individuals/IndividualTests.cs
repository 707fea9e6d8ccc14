using Ledger.Domain.Accounts;
using Ledger.Domain.Individuals;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Individuals;

public sealed class IndividualTests
{
    private static readonly SealedText name = new("key-1", "bm9uY2U=", "Y2lwaGVy");

    [Fact]
    public void a_person_is_paid_under_a_number()
    {
        var scene = ARegisteredPerson(out var id);
        Assert.Equal($"{Shicheng}-2026-1", id);
        scene.When(Pay(Individual.MarkOf(id)), People.Recorder).ThenAccepted();
        Assert.Equal(Individual.MarkOf(id), Assert.IsType<ExpenditureRecorded>(scene.Book.Entries[^1].Fact).Payee);
        Assert.Equal(Money.Yuan(100), scene.Balance(Shicheng, JournalAccount.Spent(Training), On(2, 1)));
    }

    [Fact]
    public void a_number_of_nobody_or_of_another_unit_is_refused()
    {
        var scene = ARegisteredPerson(out var id);
        scene.When(Pay("individual:"), People.Recorder).ThenRefused("individual-unknown", "payee");
        scene.When(Pay(Individual.MarkOf($"{Shicheng}-2026-2")), People.Recorder).ThenRefused("individual-unknown", "payee");
        scene.Given(new RegisterIndividual(Village, name, On(1, 10)), People.Recorder);
        scene.When(Pay(Individual.MarkOf($"{Village}-2026-1")), People.Recorder).ThenRefused("individual-unknown", "payee");
        scene.When(Pay(Individual.MarkOf(id)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_name_that_is_not_sealed_is_never_recorded() => Assert.Throws<InvalidOperationException>(() =>
        AnAccountWith(60_000).When(new RegisterIndividual(Shicheng, SealedText.Unsealed("演示甲"), On(1, 10)), People.Recorder));

    [Fact]
    public void vouchers_keep_the_name_for_thirty_years_unless_an_authority_orders_otherwise()
    {
        var scene = ARegisteredPerson(out var id);
        var erase = new EraseIndividual(id, ErasureGround.RetentionOver, "演申〔2026〕1号", On(2, 1));
        scene.When(erase, People.Administrator).ThenRefused("individual-still-kept", "ground");
        scene.When(erase with { Ground = ErasureGround.Mistake }, People.Administrator)
            .ThenRefused("individual-still-kept", "ground");
        scene.When(erase with { LastUsedOn = new LocalDate(1995, 6, 1) }, People.Administrator).ThenAccepted();
        ARegisteredPerson(out _).When(erase with { Ground = ErasureGround.Mistake, LastUsedOn = null }, People.Administrator)
            .ThenAccepted();
        ARegisteredPerson(out _).When(erase with { Ground = ErasureGround.Order }, People.Administrator)
            .Then(new IndividualErased(ErasureGround.Order, "演申〔2026〕1号", On(2, 1), People.Administrator.Id));
    }

    [Fact]
    public void nobody_is_named_or_erased_again_after_the_erasure()
    {
        var scene = ARegisteredPerson(out var id);
        var erase = new EraseIndividual(id, ErasureGround.Order, "演申〔2026〕1号", null);
        scene.When(erase with { DocumentNo = " " }, People.Administrator).ThenRefused("text-missing", "documentNo");
        scene.When(erase, People.Recorder).ThenRefused("not-permitted");
        scene.Given(erase, People.Administrator);
        scene.When(erase, People.Administrator).ThenRefused("individual-erased", "id");
        scene.When(Pay(Individual.MarkOf(id)), People.Recorder).ThenRefused("individual-erased", "payee");
        scene.When(erase with { Id = $"{Shicheng}-2026-9" }, People.Administrator).ThenRefused("individual-unknown", "id");
    }

    private static Scenario ARegisteredPerson(out string id)
    {
        var scene = AnAccountWith(60_000).Given(new RegisterIndividual(Shicheng, name, On(1, 10)), People.Recorder);
        id = Assert.IsType<IndividualRegistered>(scene.Book.Entries[^1].Fact).Id;
        return scene;
    }

    private static RecordExpenditure Pay(string payee) => Spend(100, On(2, 1)) with { Payee = payee };
}
