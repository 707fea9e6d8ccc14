using Npgsql;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>Asks the server behind a port whether it is the one of our folder.</summary>
internal static class ClusterProbe
{
    public static async Task<bool> ServesAsync(
        ClusterFolder folder, string cluster, int port, CancellationToken ct)
    {
        var mark = FolderMark.Put(cluster);
        try
        {
            await using var connection = await OpenAsync(folder, port, ct);
            await using var question = connection.CreateCommand();
            question.CommandText = $"select pg_read_file('{FolderMark.FileName}')";
            return mark.Equals(await question.ExecuteScalarAsync(ct));
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Creates the database <c>ledger</c> unless it is there.</summary>
    public static async Task EnsureDatabaseAsync(ClusterFolder folder, int port, CancellationToken ct)
    {
        await using var connection = await OpenAsync(folder, port, ct);
        await using var question = new NpgsqlCommand(
            $"select 1 from pg_database where datname = '{ClusterAddress.Database}'", connection);
        if (await question.ExecuteScalarAsync(ct) is null)
        {
            await using var create = new NpgsqlCommand(
                $"create database {ClusterAddress.Database} owner {ClusterAddress.Role}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(
        ClusterFolder folder, int port, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(ClusterAddress.Maintenance(folder, port));
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            await connection.DisposeAsync();
            throw new DatabaseUnavailableException(
                $"{folder.PasswordFile} 中的口令与数据库不符。请恢复原来的文件；数据未被改动。",
                $"The password in {folder.PasswordFile} is not the database's. Put the original file back; the "
                + "data was left untouched.",
                refused);
        }
    }
}
