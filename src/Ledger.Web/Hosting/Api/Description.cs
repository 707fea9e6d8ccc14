using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ledger.Web.Hosting.Api;

/// <summary>Describes the interface at <c>/openapi/v1.json</c>.</summary>
public static class Description
{
    /// <summary>Adds bodies, headers and shared parameters to what the framework finds by itself.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Ledger 明账",
                Version = "v1",
                Description = "Money is a string of yuan with at most two decimals. Every write takes an "
                    + "Idempotency-Key; every read takes on (business date) and knownAt (recording time). "
                    + "Refusals are problem details (RFC 9457) with a stable code, in zh-CN or en.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<BodyFields>().FirstOrDefault() is { } body)
            {
                DescribeWrite(operation, body);
            }
            else if (context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true)
            {
                DescribeRead(operation);
            }

            return Task.CompletedTask;
        });
    }

    private static void DescribeWrite(OpenApiOperation operation, BodyFields body)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Parameter("Idempotency-Key", ParameterLocation.Header, null, isRequired: true));
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType { Schema = Object(body.Fields) },
            },
        };
    }

    private static void DescribeRead(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        foreach (var (name, format) in new[]
            { ("on", "date"), ("knownAt", "date-time"), ("unit", null), ("fund", null), ("after", null) })
        {
            operation.Parameters.Add(Parameter(name, ParameterLocation.Query, format, isRequired: false));
        }
    }

    private static OpenApiParameter Parameter(
        string name, ParameterLocation place, string? format, bool isRequired) => new()
        {
            Name = name,
            In = place,
            Required = isRequired,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
        };

    private static OpenApiSchema Object(IReadOnlyList<BodyField> fields) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = fields.Where(f => f.IsRequired).Select(f => f.Name).ToHashSet(),
        Properties = fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => (IOpenApiSchema)Field(f)),
    };

    private static OpenApiSchema Field(BodyField field) => field.Type switch
    {
        "object" => Object(field.Fields),
        "array" when field.Fields.Count > 0 =>
            new OpenApiSchema { Type = JsonSchemaType.Array, Items = Object(field.Fields) },
        "array" => new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema { Type = JsonSchemaType.String },
        },
        "integer" => new OpenApiSchema { Type = JsonSchemaType.Integer },
        "boolean" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        _ => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = field.Format,
            Enum = field.Words.Count == 0 ? null : [.. field.Words.Select(w => System.Text.Json.Nodes.JsonValue.Create(w))],
        },
    };
}
