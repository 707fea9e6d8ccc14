using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Ledger.Web.Shell.Moments;

/// <summary>
/// The sequence of the last event known at an instant, shown beside the two dates. Registered by storage;
/// where nothing is registered the bar shows the dates alone.
/// </summary>
public delegate Task<long?> SequenceAt(HttpContext context, Instant knownAt);

/// <summary>Gives every page its <see cref="Moment"/>, injected or as a cascading parameter.</summary>
internal static class MomentSetup
{
    public static void AddMoments(this IServiceCollection services)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.AddScoped(provider =>
        {
            var query = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Query;
            var now = provider.GetRequiredService<IClock>().GetCurrentInstant();
            return MomentReader.Read(query["on"], query["knownAt"], now);
        });
        services.AddCascadingValue(provider => provider.GetRequiredService<Moment>());
    }
}
