using Npgsql;

namespace Ledger.Web.Hosting;

/// <summary>What every connection of the ledger carries, whoever wrote the connection string.</summary>
public static class LedgerConnection
{
    /// <summary>
    /// Recorded times are read and written in UTC always; automatic preparation and the name are only
    /// filled in where the string is silent.
    /// </summary>
    public static string Complete(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString) { Timezone = "UTC" };
        if (!address.ShouldSerialize("Max Auto Prepare"))
        {
            address.MaxAutoPrepare = 100;
        }

        if (!address.ShouldSerialize("Auto Prepare Min Usages"))
        {
            address.AutoPrepareMinUsages = 2;
        }

        address.ApplicationName ??= "ledger";
        return address.ConnectionString;
    }
}
