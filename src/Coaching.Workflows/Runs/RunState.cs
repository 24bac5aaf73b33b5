using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Workflows.Runs;

/// <summary>What a run remembers: its input, its properties, and which branches arrived where.</summary>
internal sealed class RunState
{
    private readonly JsonObject _json;

    public RunState(JsonObject? json = null)
    {
        _json = json ?? [];
        Input = Part("Input");
        Output = Part("Output");
        Properties = Part("Properties");
        Arrived = Part("Arrived");
    }

    public JsonObject Input { get; }

    public JsonObject Output { get; }

    public JsonObject Properties { get; }

    /// <summary>Activity id of a join to the ids of the activities that led there.</summary>
    public JsonObject Arrived { get; }

    public static RunState Read(string json) => new(JsonNode.Parse(json)!.AsObject());

    /// <summary>What the event brought is input from now on.</summary>
    public void Take(JsonObject? input)
    {
        foreach (var (name, value) in input ?? [])
        {
            Input[name] = value?.DeepClone();
        }
    }

    public string Write() => _json.ToJsonString(ContentJson.Options);

    private JsonObject Part(string name)
    {
        if (_json[name] is not JsonObject part)
        {
            _json[name] = part = [];
        }

        return part;
    }
}
