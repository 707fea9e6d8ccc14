using System.Globalization;
using System.Text;
using Ledger.Benchmarks.Loads;
using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Benchmarks.Recording;

/// <summary>Recording an expenditure, beside the floor for the same rows on the same server.</summary>
public static class RecordingBench
{
    /// <summary>Measures and prints the table.</summary>
    public static async Task RunAsync(World world, BenchOptions options)
    {
        await world.FundAsync(units: 500, funds: 4);
        await Warm(world);
        var cpu = await Cpu.OfAsync(world.Source);
        Console.WriteLine();
        Console.WriteLine("| recording an expenditure | ledger/s | floor/s | ratio | CPU µs each, ledger / floor | failed | p50 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var clients in new[] { 1, 8, 16 })
        {
            await Compare(cpu, $"HTTP, 2,000 accounts, {clients} clients", options, clients,
                _ => Http(world, Any(world)), _ => HttpFloor(world, Any(world)));
        }

        await Compare(cpu, "HTTP, one hot account, 16 clients", options, 16,
            _ => Http(world, 0), _ => HttpFloor(world, 0));
        await Compare(cpu, "HTTP, grants to one hot pool, 16 clients", options, 16,
            _ => Post(world, BenchPool.Path, BenchPool.Body), _ => Post(world, "/floor/-1", BenchPool.Body));
        await Compare(cpu, "in process, 2,000 accounts, 16 writers", options, 16,
            _ => InProcess(world, Any(world)), _ => FloorInProcess(world, Any(world)));
        await HalfLoad(world, options);
    }

    private static async Task Compare(
        Cpu cpu, string name, BenchOptions options, int clients, Func<int, Task<bool>> ledger, Func<int, Task<bool>> floor)
    {
        var (rates, floors, p50, p99, failed) = (new Rounds(), new Rounds(), new Rounds(), new Rounds(), 0);
        var (each, least) = (new Rounds(), new Rounds());
        var time = TimeSpan.FromSeconds(options.Seconds);
        for (var round = 0; round < options.Rounds; round++)
        {
            var own = await cpu.Each(each, () => Load.Closed(clients, time, ledger));
            var hand = await cpu.Each(least, () => Load.Closed(clients, time, floor));
            rates.Add(own.Rate);
            floors.Add(hand.Rate);
            p50.Add(own.Percentile(0.50));
            p99.Add(own.Percentile(0.99));
            failed += own.Failed + hand.Failed;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {rates} | {floors} | {rates.Median / floors.Median:0.00} | {each.Median:N0} / {least.Median:N0} | {failed} | {p50} | {p99} |"));
    }

    private static async Task HalfLoad(World world, BenchOptions options)
    {
        var time = TimeSpan.FromSeconds(options.Seconds);
        var full = await Load.Closed(16, time, _ => Http(world, Any(world)));
        var half = await Load.Open(full.Rate / 2, time, _ => Http(world, Any(world)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| HTTP at half load, {full.Rate / 2:N0}/s, timed from when due | {half.Rate:N1} | | | | {half.Failed} | {half.Percentile(0.5):N1} | {half.Percentile(0.99):N1} |"));
    }

    private static async Task Warm(World world)
    {
        var time = TimeSpan.FromSeconds(4);
        await Load.Closed(8, time, _ => Http(world, Any(world)));
        await Load.Closed(8, time, _ => HttpFloor(world, Any(world)));
    }

    internal static int Any(World world) => Random.Shared.Next(world.Accounts.Count);

    internal static Task<bool> Http(World world, int index)
    {
        var account = world.Accounts[index];
        return Post(world, account.Path, account.Body);
    }

    internal static Task<bool> HttpFloor(World world, int index) => Post(world, $"/floor/{index}", world.Accounts[index].Body);

    private static async Task<bool> Post(World world, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
        using var response = await world.Client.SendAsync(request);
        return response.IsSuccessStatusCode;
    }

    internal static async Task<bool> InProcess(World world, int index)
    {
        var account = world.Accounts[index];
        await world.Do(new RecordExpenditure(
            new AccountKey(account.Unit, account.Fund, new FiscalYear(2026)), Money.Yuan(1), new LocalDate(2026, 2, 1),
            "member-training", "演示收款人", null, null, null, Evidence.None, "演示支出"));
        return true;
    }

    internal static async Task<bool> FloorInProcess(World world, int index)
    {
        await world.Floor.RecordAsync(world.Accounts[index].Entry, Guid.NewGuid().ToString("n"));
        return true;
    }
}
