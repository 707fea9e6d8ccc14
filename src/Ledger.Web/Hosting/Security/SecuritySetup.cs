using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Npgsql;

namespace Ledger.Web.Hosting.Security;

/// <summary>Sealing keys in the database, and whose word is taken about the client's address.</summary>
internal static class SecuritySetup
{
    public static void AddSealingKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ledger");
        services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>(
            (options, source) => options.XmlRepository = new StoredKeys(source));
    }

    /// <summary>Takes the word of the named proxies about address and scheme, and of nobody else.</summary>
    public static void TrustProxies(this IServiceCollection services, IEnumerable<string> proxies) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
}
