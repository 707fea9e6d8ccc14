using CsCheck;
using Ledger.Web.Checks;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Model;

/// <summary>The service, with its store, locks, numbers and journal, against the naive telling of its rules.</summary>
public sealed class ServiceAgreesWithModelTests(TestCluster cluster)
{
    private const int Scenes = 20;
    private const int Commands = 1_000;

    /// <summary>
    /// 20 000 random commands: every answer, number and balance compared after each; at the end of a scene the
    /// balances of past days, and the service's own check of the whole book.
    /// </summary>
    [Fact]
    public Task the_service_and_a_naive_model_agree_after_every_command() =>
        Gen.ULong.SampleAsync(Play, iter: Scenes, threads: 2);

    private async Task Play(ulong seed)
    {
        var database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        using (var desk = new Desk(database))
        {
            var scene = new ServiceScene(desk);
            await scene.Prepare();
            for (var step = 0UL; step < Commands; step++)
            {
                await scene.Next(unchecked(seed + step));
                Assert.Equal(scene.Model.Balances, await scene.BalancesNow());
            }

            await AgreeOnEveryTenthDay(scene);
            await scene.OpenEveryMonth();
            var report = new StringWriter();
            var verdict = await CheckVerb.Run(
                desk.Source, Desk.Tenant, [], report, TestContext.Current.CancellationToken);
            Assert.True(verdict == ExitCode.Done, report.ToString());
        }

        await cluster.DropAsync(database, TestContext.Current.CancellationToken);
    }

    private static async Task AgreeOnEveryTenthDay(ServiceScene scene)
    {
        for (var day = new LocalDate(2025, 1, 1); day.Year < 2027; day = day.PlusDays(10))
        {
            var expected = scene.Model.DayByDay.Where(l => l.Key.Year == day.Year && l.Value.On(day) != 0)
                .ToDictionary(l => l.Key, l => l.Value.On(day));
            Assert.Equal(expected, await scene.BalancesOn(day));
        }
    }
}
