using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Recording;

/// <summary>A write that the database turns back for a passing reason is decided again, with new locks and numbers.</summary>
public sealed class TurnedBackTests(TestCluster cluster)
{
    [Theory]
    [InlineData("40001")]
    [InlineData("40P01")]
    [InlineData("55P03")]
    public async Task a_write_that_was_turned_back_is_recorded_once_under_the_next_number(string state)
    {
        var database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        using (var desk = new Desk(database))
        {
            await SampleStreet.Prepare(desk);
        }

        await using (var service = await RunningService.StartAsync(database))
        {
            using var recorder = service.As("recorder", Desk.Root, [Role.Recorder]);
            var vouchers = new List<string?> { await Grant(recorder) };
            await TurnBackTheNextLine(database, state);
            vouchers.Add(await Grant(recorder));
            vouchers.Add(await Grant(recorder));

            Assert.Equal(["R-2026-000001", "R-2026-000002", "R-2026-000003"], vouchers);
        }

        await cluster.DropAsync(database, TestContext.Current.CancellationToken);
    }

    private static async Task<string?> Grant(HttpClient recorder)
    {
        var reply = await recorder.Send($"/api/pools/{SampleStreet.Street}/party-work/2026/appropriations", new
        {
            tier = "district", amount = "100.00", effectiveOn = "2026-01-05", summary = "区级党建经费",
            evidence = new { documentNo = "演财〔2026〕1号" },
        });
        Assert.True(reply.Status == 201, $"{reply.Status} {reply.Json}");
        return reply["voucher"];
    }

    /// <summary>A sequence does not go back with its transaction, so only the first line is turned back.</summary>
    private static async Task TurnBackTheNextLine(string database, string state)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var arm = source.CreateCommand($$"""
            create sequence turns;
            create function turn_back() returns trigger language plpgsql security definer as $$
            begin
                if nextval('turns') = 1 then
                    raise exception 'turned back' using errcode = '{{state}}';
                end if;
                return new;
            end $$;
            create trigger turn_back before insert on ledger.line for each row execute function turn_back()
            """);
        await arm.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
