using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Users;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>
/// Who may approve that personal data is taken away: approvers and leaders with an open account, over every unit that the
/// event's stream is about.
/// </summary>
internal sealed class Approvers(UserDirectory users, ReferenceBook reference, NpgsqlDataSource source, string tenant)
{
    private static readonly Role[] roles = [Role.Approver, Role.Leader];

    private const string UnitsSql = """
        select distinct s.unit from ev.mt_events e join ledger.subject s on s.tenant = e.tenant_id and s.stream = e.stream_id
        where e.tenant_id = $1 and e.seq_id = $2
        """;

    /// <summary>The person as the log names it, or why the person may not approve.</summary>
    public async Task<(string? Name, string? Refused)> Find(
        string login, long sequence, LocalDate today, CancellationToken cancellation)
    {
        if (await users.Find(tenant, User.IdOf(login), cancellation) is not { Exists: true, IsDisabled: false } user)
        {
            return (null, $"没有可用的账户“{login}”。There is no open account \"{login}\".");
        }

        var units = (await reference.Latest(tenant, cancellation)).Units;
        foreach (var unit in await Units(sequence, cancellation))
        {
            if (Jurisdiction.Judge(user.ActorOn(today), new Access(unit, roles), units, today) is not null)
            {
                return (null, $"“{login}”不是 {unit} 的审批员或领导。\"{login}\" is no approver or leader over {unit}.");
            }
        }

        return ($"{user.Login} {user.DisplayName}", null);
    }

    private async Task<IReadOnlyList<string>> Units(long sequence, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand(UnitsSql);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(sequence);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var units = new List<string>();
        while (await row.ReadAsync(cancellation))
        {
            units.Add(row.GetString(0));
        }

        return units;
    }
}
