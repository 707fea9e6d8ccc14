using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ledger.Web.Users;

/// <summary>Slows down whoever tries many passwords: a sliding window per network address and per login name.</summary>
public sealed class SignInLimits(IOptions<SignInSettings> settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> addresses = Window(settings.Value.PerAddress);
    private readonly PartitionedRateLimiter<string> accounts = Window(settings.Value.PerAccount);

    /// <summary>Whether another attempt may be made now; counts it.</summary>
    public bool Admits(string address, string account)
    {
        using var byAddress = addresses.AttemptAcquire(address);
        using var byAccount = accounts.AttemptAcquire(account);
        return byAddress.IsAcquired && byAccount.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        addresses.Dispose();
        accounts.Dispose();
    }

    private static PartitionedRateLimiter<string> Window(int perMinute) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));
}
