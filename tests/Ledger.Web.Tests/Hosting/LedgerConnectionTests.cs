using Ledger.Web.Hosting;
using Npgsql;

namespace Ledger.Web.Tests.Hosting;

public sealed class LedgerConnectionTests
{
    [Fact]
    public void fills_in_what_a_plain_address_leaves_out()
    {
        var address = new NpgsqlConnectionStringBuilder(LedgerConnection.Complete("Host=db;Database=ledger"));
        Assert.Equal("db", address.Host);
        Assert.Equal("UTC", address.Timezone);
        Assert.Equal(100, address.MaxAutoPrepare);
        Assert.Equal(2, address.AutoPrepareMinUsages);
        Assert.Equal("ledger", address.ApplicationName);
    }

    [Fact]
    public void keeps_what_the_administrator_wrote_except_the_time_zone()
    {
        var address = new NpgsqlConnectionStringBuilder(LedgerConnection.Complete(
            "Host=db;Timezone=Asia/Shanghai;Max Auto Prepare=0;Auto Prepare Min Usages=5;Application Name=second"));
        Assert.Equal("UTC", address.Timezone);
        Assert.Equal(0, address.MaxAutoPrepare);
        Assert.Equal(5, address.AutoPrepareMinUsages);
        Assert.Equal("second", address.ApplicationName);
    }
}
