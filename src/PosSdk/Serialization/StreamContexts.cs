using System.Text.Json.Serialization;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Domain.StockMovements;

namespace PosSdk.Serialization;

// One context a stream, because the names of nested events repeat between streams (settled 13).

[JsonSerializable(typeof(RegisterEvent.Created))]
[JsonSerializable(typeof(RegisterEvent.DrawerUnlocked))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class RegisterJson : JsonSerializerContext;

[JsonSerializable(typeof(CatalogEvent.ProductAdded))]
[JsonSerializable(typeof(CatalogEvent.ProductChanged))]
[JsonSerializable(typeof(CatalogEvent.ProductRemoved))]
[JsonSerializable(typeof(CatalogEvent.QuickKeysSet))]
[JsonSerializable(typeof(CatalogEvent.PromotionsSet))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class CatalogJson : JsonSerializerContext;

[JsonSerializable(typeof(CartEvent.Opened))]
[JsonSerializable(typeof(CartEvent.LineAdded))]
[JsonSerializable(typeof(CartEvent.LineReturned))]
[JsonSerializable(typeof(CartEvent.QuantityChanged))]
[JsonSerializable(typeof(CartEvent.PriceOverridden))]
[JsonSerializable(typeof(CartEvent.DiscountAdded))]
[JsonSerializable(typeof(CartEvent.DiscountRemoved))]
[JsonSerializable(typeof(CartEvent.LineRemoved))]
[JsonSerializable(typeof(CartEvent.CustomerSet))]
[JsonSerializable(typeof(CartEvent.CustomerRemoved))]
[JsonSerializable(typeof(CartEvent.NoteSet))]
[JsonSerializable(typeof(CartEvent.Saved))]
[JsonSerializable(typeof(CartEvent.Retrieved))]
[JsonSerializable(typeof(CartEvent.LineRepriced))]
[JsonSerializable(typeof(CartEvent.Purged))]
[JsonSerializable(typeof(CartEvent.Tendered))]
[JsonSerializable(typeof(CartEvent.TenderWithdrawn))]
[JsonSerializable(typeof(CartEvent.CheckedOut))]
[JsonSerializable(typeof(CartEvent.Discarded))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class CartJson : JsonSerializerContext;

[JsonSerializable(typeof(CartMoneyEvent.FeeAdded))]
[JsonSerializable(typeof(CartMoneyEvent.FeeRemoved))]
[JsonSerializable(typeof(CartMoneyEvent.FeeReturned))]
[JsonSerializable(typeof(CartMoneyEvent.TipSet))]
[JsonSerializable(typeof(CartMoneyEvent.PromotionsApplied))]
[JsonSerializable(typeof(CartMoneyEvent.LaybyAgreed))]
[JsonSerializable(typeof(CartMoneyEvent.PaymentBegun))]
[JsonSerializable(typeof(CartMoneyEvent.PaymentFailed))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class CartMoneyJson : JsonSerializerContext;

[JsonSerializable(typeof(PaymentEvent.Initiated))]
[JsonSerializable(typeof(PaymentEvent.Authorising))]
[JsonSerializable(typeof(PaymentEvent.Authorised))]
[JsonSerializable(typeof(PaymentEvent.Captured))]
[JsonSerializable(typeof(PaymentEvent.Declined))]
[JsonSerializable(typeof(PaymentEvent.Cancelled))]
[JsonSerializable(typeof(PaymentEvent.OutcomeUnknown))]
[JsonSerializable(typeof(PaymentEvent.Reversed))]
[JsonSerializable(typeof(PaymentEvent.Refunded))]
[JsonSerializable(typeof(PaymentEvent.StoredOffline))]
[JsonSerializable(typeof(PaymentEvent.Forwarding))]
[JsonSerializable(typeof(PaymentEvent.Forwarded))]
[JsonSerializable(typeof(PaymentEvent.ForwardDeclined))]
[JsonSerializable(typeof(PaymentEvent.Expired))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class PaymentJson : JsonSerializerContext;

[JsonSerializable(typeof(SaleEvent.LinesRecorded))]
[JsonSerializable(typeof(SaleEvent.Completed))]
[JsonSerializable(typeof(SaleEvent.Returned))]
[JsonSerializable(typeof(SaleEvent.PaymentApplied))]
[JsonSerializable(typeof(SaleEvent.GoodsCollected))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SaleJson : JsonSerializerContext;

[JsonSerializable(typeof(ShiftEvent.Opened))]
[JsonSerializable(typeof(ShiftEvent.SaleRecorded))]
[JsonSerializable(typeof(ShiftEvent.PaidIn))]
[JsonSerializable(typeof(ShiftEvent.PaidOut))]
[JsonSerializable(typeof(ShiftEvent.SafeDropped))]
[JsonSerializable(typeof(ShiftEvent.DrawerOpened))]
[JsonSerializable(typeof(ShiftEvent.DrawerKicked))]
[JsonSerializable(typeof(ShiftEvent.DrawerAnswered))]
[JsonSerializable(typeof(ShiftEvent.DrawerUnlocked))]
[JsonSerializable(typeof(ShiftEvent.Counted))]
[JsonSerializable(typeof(ShiftEvent.Closed))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ShiftJson : JsonSerializerContext;

[JsonSerializable(typeof(MailEvent.Queued))]
[JsonSerializable(typeof(MailEvent.Sent))]
[JsonSerializable(typeof(MailEvent.Failed))]
[JsonSerializable(typeof(MailEvent.GivenUp))]
[JsonSerializable(typeof(MailEvent.Requeued))]
[JsonSerializable(typeof(MailEvent.Dismissed))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class MailJson : JsonSerializerContext;

[JsonSerializable(typeof(PrintEvent.Requested))]
[JsonSerializable(typeof(PrintEvent.Started))]
[JsonSerializable(typeof(PrintEvent.Printed))]
[JsonSerializable(typeof(PrintEvent.NotPrinted))]
[JsonSerializable(typeof(PrintEvent.Lost))]
[JsonSerializable(typeof(PrintEvent.Expired))]
[JsonSerializable(typeof(PrintEvent.Cancelled))]
[JsonSerializable(typeof(PrintEvent.Forgotten))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class PrintJson : JsonSerializerContext;

[JsonSerializable(typeof(StockMovementEvent.Adjusted))]
[JsonSerializable(typeof(StockMovementEvent.Received))]
[JsonSerializable(typeof(StockMovementEvent.Counted))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class StockMovementJson : JsonSerializerContext;

[JsonSerializable(typeof(StaffMemberEvent.Added))]
[JsonSerializable(typeof(StaffMemberEvent.Changed))]
[JsonSerializable(typeof(StaffMemberEvent.PinSet))]
[JsonSerializable(typeof(StaffMemberEvent.SignedIn))]
[JsonSerializable(typeof(StaffMemberEvent.SignInFailed))]
[JsonSerializable(typeof(StaffMemberEvent.ApprovalGranted))]
[JsonSerializable(typeof(StaffMemberEvent.SignedOut))]
[JsonSerializable(typeof(StaffMemberEvent.Removed))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class StaffMemberJson : JsonSerializerContext;

[JsonSerializable(typeof(CustomerEvent.Added))]
[JsonSerializable(typeof(CustomerEvent.Changed))]
[JsonSerializable(typeof(CustomerEvent.Merged))]
[JsonSerializable(typeof(CustomerEvent.Removed))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class CustomerJson : JsonSerializerContext;
