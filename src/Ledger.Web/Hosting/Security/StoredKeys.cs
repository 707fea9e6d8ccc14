using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Ledger.Web.Hosting.Security;

/// <summary>
/// Keeps the keys that seal cookies and forms in the database, so that sessions outlive a restart and every node
/// opens what another has sealed.
/// </summary>
internal sealed class StoredKeys(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var ask = source.CreateCommand("select xml from ledger.sealing_key order by made_at, name");
        using var row = ask.ExecuteReader();
        var keys = new List<XElement>();
        while (row.Read())
        {
            keys.Add(XElement.Parse(row.GetString(0)));
        }

        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var keep = source.CreateCommand(
            "insert into ledger.sealing_key (name, xml) values ($1, $2) on conflict (name) do nothing");
        keep.Parameters.AddWithValue(friendlyName);
        keep.Parameters.AddWithValue(element.ToString(SaveOptions.DisableFormatting));
        keep.ExecuteNonQuery();
    }
}
