using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PosSdk.Devices.Supervision;

/// <summary>The health of devices, for an app's health checks: healthy when each can do its work, degraded when one that is connected needs a person, unhealthy when one does not answer.</summary>
/// <param name="devices">Which; <c>[printer]</c> for one, <see cref="IDeviceRegistry.All"/> for all.</param>
/// <param name="level">How closely to look; what is known without asking unless set. <see cref="HealthCheckLevel.Interactive"/> prints and opens drawers.</param>
public sealed class DeviceHealthCheck(IReadOnlyList<IDevice> devices, HealthCheckLevel level = HealthCheckLevel.Internal) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var worst = HealthStatus.Healthy;
        Dictionary<string, object> reports = [];
        foreach (var device in devices)
        {
            var report = await ReportAsync(device, cancellationToken).ConfigureAwait(false);
            reports[device.Descriptor.Id] = report.Text;
            var status = report.Healthy ? HealthStatus.Healthy : device.Connection.State == ConnectionState.Degraded ? HealthStatus.Degraded : context.Registration.FailureStatus;
            if (status < worst) worst = status;
        }
        return new(worst, string.Join(" ", reports.Select(report => $"{report.Key}: {report.Value}")), data: reports);
    }

    private async ValueTask<HealthReport> ReportAsync(IDevice device, CancellationToken cancellationToken)
    {
        try
        {
            return await device.CheckHealthAsync(level, cancellationToken).ConfigureAwait(false);
        }
        catch (DeviceException error)
        {
            return new(false, error.Message);
        }
    }
}
